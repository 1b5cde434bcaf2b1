using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Tables;

/// <summary>A global constant read as a struct, or as an array of structs, by the names of the fields.</summary>
internal sealed class ConstantTable
{
    private readonly StructLayout _layout;
    private readonly ImmutableDictionary<long, IrValue> _elements;

    public ConstantTable(IrGlobal global, StructLayout layout, ImmutableDictionary<long, IrValue>? assigned = null)
    {
        _layout = layout;
        ImmutableArray<AggregateElement> elements = global.Initialiser is IrValue.Aggregate aggregate ? aggregate.Elements : [];
        _elements = elements.ToImmutableDictionary(element => element.Offset, element => element.Value).SetItems(assigned ?? []);
    }

    public IEnumerable<StructField> Fields => _layout.Fields;

    /// <summary>Rows of an array until one whose every field is zero.</summary>
    public int RowCount
    {
        get
        {
            int row = 0;
            while (_layout.Fields.Any(column => Value(column.Name, row) is not null))
            {
                row++;
            }

            return row;
        }
    }

    /// <summary>The value of a field; null for zero and NULL.</summary>
    public IrValue? Value(string field, int row = 0)
    {
        StructField? found = _layout.Fields.FirstOrDefault(candidate => candidate.Name == field);
        IrValue? value = found is null ? null : _elements.GetValueOrDefault((row * _layout.Size) + found.Offset);
        return value is IrValue.Null or IrValue.Integer { Value: 0 } or IrValue.Undefined ? null : value;
    }

    public long Number(string field, int row = 0) => Value(field, row) is IrValue.Integer number ? number.Value : 0;

    public string Text(string field, int row = 0) => Value(field, row) is IrValue.Text text ? text.Value : "";

    public string? Function(string field, int row = 0) => (Value(field, row) as IrValue.FunctionAddress)?.Name;
}
