using System.Globalization;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.State;

/// <summary>Names the symbols of one function by small numbers, in the order they are first met.</summary>
public sealed class SymbolTable
{
    private readonly List<Symbol> _symbols = [default];
    private readonly List<bool> _isFromCaller = [false];
    private readonly Dictionary<Symbol, SymbolId> _ids = [];
    private readonly List<string> _globals = [];
    private readonly List<bool> _isStaticVariable = [];
    private readonly Dictionary<string, int> _globalIds = [];

    public Symbol this[SymbolId id] => _symbols[id.Index];

    public SymbolOrigin OriginOf(SymbolId id) => _symbols[id.Index].Origin;

    public SymbolId Intern(SymbolOrigin origin, int age = 0)
    {
        var symbol = new Symbol(origin, age);
        if (!_ids.TryGetValue(symbol, out SymbolId id))
        {
            id = new SymbolId(_symbols.Count);
            _symbols.Add(symbol);
            _isFromCaller.Add(IsFromCaller(origin));
            _ids.Add(symbol, id);
        }

        return id;
    }

    public Region GlobalRegion(string name)
    {
        if (!_globalIds.TryGetValue(name, out int id))
        {
            id = _globals.Count;
            _globals.Add(name);
            _isStaticVariable.Add(!name.StartsWith('"') && name.Contains('.', StringComparison.Ordinal));
            _globalIds.Add(name, id);
        }

        return new Region(RegionKind.Global, id);
    }

    /// <summary>An argument, or what memory behind one held when the function first looked.</summary>
    public bool IsFromCaller(SymbolId id) => _isFromCaller[id.Index];

    /// <summary>The compiler names a static variable of a function after both.</summary>
    public bool IsStaticVariable(Region global) => _isStaticVariable[global.Id];

    public string GlobalName(Region region) => _globals[region.Id];

    /// <summary>Where a string literal lies. No global is called like that.</summary>
    public Region TextRegion(ValueId literal) => GlobalRegion(string.Create(CultureInfo.InvariantCulture, $"\"{literal.Index}"));

    /// <summary>The string literal that lies there, null when none of this function does.</summary>
    public string? TextAt(Region region, IrFunction function) =>
        region.Kind == RegionKind.Global && GlobalName(region) is ['"', .. string literal] && int.TryParse(literal, CultureInfo.InvariantCulture, out int index)
            ? (function.Values[index] as IrValue.Text)?.Value
            : null;

    private bool IsFromCaller(SymbolOrigin origin) => origin switch
    {
        SymbolOrigin.Parameter => true,
        SymbolOrigin.Content { Location.Region: { Kind: RegionKind.Pointee } owner } => OriginOf(new SymbolId(owner.Id)) is SymbolOrigin.Parameter,
        _ => false,
    };
}
