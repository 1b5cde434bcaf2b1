using System.Collections.Immutable;

namespace Decref.Lint.Ir.Tables;

/// <summary>One struct of an initialiser, its scalars by field name.</summary>
internal sealed class TableRow
{
    private readonly ImmutableDictionary<string, IrValue> _fields;

    private TableRow(ImmutableDictionary<string, IrValue> fields) => _fields = fields;

    public bool IsEmpty => _fields.IsEmpty;

    public IEnumerable<KeyValuePair<string, IrValue>> Fields => _fields;

    /// <summary>The rows of a variable that is a struct or an array of structs; empty for any other.</summary>
    public static ImmutableArray<TableRow> RowsOf(IrModule module, IrGlobal global)
    {
        if (global.Initialiser is not IrValue.Aggregate aggregate || global.Type.IsPointer
            || global.Type.Struct is not { } name || !module.Structs.TryGetValue(name, out StructLayout? layout) || layout.Size <= 0)
        {
            return [];
        }

        ImmutableDictionary<long, string> names = FieldNames(module, layout);
        return
        [
            .. aggregate.Elements
                .GroupBy(element => element.Offset / layout.Size)
                .OrderBy(static row => row.Key)
                .Select(row => new TableRow(Named(row, layout.Size, names))),
        ];
    }

    public string? Text(string field) => _fields.GetValueOrDefault(field) is IrValue.Text text ? text.Value : null;

    public long Number(string field) => _fields.GetValueOrDefault(field) is IrValue.Integer integer ? integer.Value : 0;

    public string? Function(string field) => _fields.GetValueOrDefault(field) is IrValue.FunctionAddress function ? function.Name : null;

    /// <summary>The variable that a pointer field points to.</summary>
    public string? Target(string field) => _fields.GetValueOrDefault(field) is IrValue.GlobalAddress { Offset: 0 } global ? global.Name : null;

    private static ImmutableDictionary<string, IrValue> Named(IEnumerable<AggregateElement> row, long size, ImmutableDictionary<long, string> names)
    {
        ImmutableDictionary<string, IrValue>.Builder fields = ImmutableDictionary.CreateBuilder<string, IrValue>();
        foreach (AggregateElement element in row)
        {
            if (names.TryGetValue(element.Offset % size, out string? name))
            {
                fields[name] = element.Value;
            }
        }

        return fields.ToImmutable();
    }

    /// <summary>Scalars by offset; those of an inner struct (<c>ob_base</c>, <c>m_base</c>) are no fields of a table.</summary>
    private static ImmutableDictionary<long, string> FieldNames(IrModule module, StructLayout layout)
    {
        ImmutableDictionary<long, string>.Builder names = ImmutableDictionary.CreateBuilder<long, string>();
        foreach (StructField field in layout.Fields)
        {
            bool isInner = !field.Type.IsPointer && field.Type.Struct is { } inner && module.Structs.ContainsKey(inner);
            if (!isInner)
            {
                names.TryAdd(field.Offset, field.Name);
            }
        }

        return names.ToImmutable();
    }
}
