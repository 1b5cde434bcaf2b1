using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Counting;

/// <summary>
/// What cells stop holding while a call changes memory: it may be in another cell by the end of the call, or be its result, so nothing is
/// said lost before that.
/// </summary>
public sealed class LettingGo(PathCursor cursor)
{
    private readonly List<SymbolId> _symbols = [];

    public void Add(SymbolId symbol) => _symbols.Add(symbol);

    /// <summary>What a local owner still held once more when it is destroyed was lost by the <c>return</c> before.</summary>
    public void Report(string callee)
    {
        if (_symbols.Count == 0)
        {
            return;
        }

        bool isDestructor = callee.Contains("::~", StringComparison.Ordinal);
        SourcePosition here = cursor.Position;
        cursor.Position = isDestructor && cursor.ReturnPosition.IsKnown ? cursor.ReturnPosition : here;
        foreach (SymbolId symbol in _symbols)
        {
            cursor.Analysis.Ownership.ReportIfLost(cursor, symbol, isDestructor ? LossKind.Return : LossKind.Overwritten);
        }

        cursor.Position = here;
    }
}
