using System.Collections.Immutable;

namespace Decref.Lint.Ir.Tables;

/// <summary>Reads the rows of static tables by variable and by struct.</summary>
internal sealed class TableReader(IrModule module)
{
    private const long ReadOnlyMember = 1;
    private readonly Dictionary<string, IrGlobal> _globals = module.Globals.DistinctBy(static global => global.Name).ToDictionary(static global => global.Name);

    /// <summary>Every row of every variable of a struct type.</summary>
    public IEnumerable<(IrGlobal Global, TableRow Row)> RowsOfEach(string structName) =>
        module.Globals
            .Where(global => global.Type.Struct == structName)
            .SelectMany(global => TableRow.RowsOf(module, global).Select(row => (global, row)));

    public ImmutableArray<TableRow> RowsAt(string? variable) =>
        variable is not null && _globals.TryGetValue(variable, out IrGlobal? global) ? TableRow.RowsOf(module, global) : [];

    public ImmutableArray<MethodDefinition> MethodsAt(string? variable) => [.. RowsAt(variable).Select(Method).OfType<MethodDefinition>()];

    public ImmutableArray<AttributeDefinition> AttributesAt(string? variable) =>
    [
        .. RowsAt(variable)
            .Where(static row => row.Text("name") is not null)
            .Select(static row => new AttributeDefinition(row.Text("name")!, row.Function("get"), row.Function("set"))),
    ];

    public ImmutableArray<MemberDefinition> MembersAt(string? variable) =>
    [
        .. RowsAt(variable)
            .Where(static row => row.Text("name") is not null)
            .Select(static row => new MemberDefinition(row.Text("name")!, row.Number("type"), row.Number("offset"), (row.Number("flags") & ReadOnlyMember) != 0)),
    ];

    public static MethodDefinition? Method(TableRow row) =>
        row.Function("ml_meth") is { } function ? new MethodDefinition(row.Text("ml_name") ?? function, function, row.Number("ml_flags")) : null;
}
