namespace Decref.Lint.Ir.Text;

/// <summary>
/// What a called function is known by. C++ mangles even the <c>static inline</c> functions of CPython's headers
/// (<c>_ZL7Py_TYPEP7_object</c>); those that are not read with the project go by the name their header gives them.
/// </summary>
internal sealed class FunctionNames(ModuleIndex module, DebugSources sources, Func<string, bool> isProjectFile)
{
    private readonly Dictionary<Symbol, string> _names = new(ReferenceEqualityComparer.Instance);

    public string NameOf(Symbol function)
    {
        if (!_names.TryGetValue(function, out string? name))
        {
            name = IsForeignInline(function) ? module.Metadata[function.Subprogram].Text("name"u8) : function.Name;
            name = CanonicalNames.Of(name);
            _names.Add(function, name);
        }

        return name;
    }

    private bool IsForeignInline(Symbol function) =>
        function.Name.StartsWith("_ZL", StringComparison.Ordinal)
        && sources.FileOf(module.Metadata[function.Subprogram].Reference("file"u8)) is { } file
        && !isProjectFile(file);
}
