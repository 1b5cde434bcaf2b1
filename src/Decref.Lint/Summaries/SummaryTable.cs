namespace Decref.Lint.Summaries;

/// <summary>Summaries of project functions. A static function is known in its own file only.</summary>
public sealed class SummaryTable
{
    private readonly Dictionary<(string Function, string File), FunctionSummary> _internal = [];
    private readonly Dictionary<string, FunctionSummary> _exported = [];

    public void Add(string function, string file, bool isInternal, FunctionSummary summary)
    {
        if (isInternal)
        {
            _internal[(function, file)] = summary;
        }
        else
        {
            _exported[function] = summary;
        }
    }

    public FunctionSummary? Find(string function, string file) =>
        _internal.GetValueOrDefault((function, file)) ?? _exported.GetValueOrDefault(function);
}
