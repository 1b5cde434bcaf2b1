using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>The values of one function: names to numbers, constants once each, and what the debug metadata says a pointer points to.</summary>
internal sealed class ValueTable
{
    private readonly Dictionary<string, ValueId> _named = new(ByteNameComparer.Instance);
    private readonly Dictionary<IrValue, ValueId> _constants = [];
    private readonly Dictionary<ValueId, MetadataId> _pointees = [];
    private readonly HashSet<ValueId> _undefined = [];
    private readonly List<IrValue> _values = [new IrValue.Undefined()];

    public IrValue this[ValueId id] => _values[id.Index];

    /// <summary>The value a name stands for; a name not defined yet gets its number now.</summary>
    public ValueId Named(ReadOnlySpan<byte> name)
    {
        var lookup = _named.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(name, out ValueId id))
        {
            id = Add(new IrValue.Undefined());
            lookup[name] = id;
            _undefined.Add(id);
        }

        return id;
    }

    public bool IsKnown(ReadOnlySpan<byte> name) => _named.GetAlternateLookup<ReadOnlySpan<byte>>().ContainsKey(name);

    public ValueId Constant(IrValue constant)
    {
        if (!_constants.TryGetValue(constant, out ValueId id))
        {
            id = Add(constant);
            _constants.Add(constant, id);
        }

        return id;
    }

    /// <summary>Gives a value to a name; an empty name makes a value without one.</summary>
    public ValueId Define(ReadOnlySpan<byte> name, IrValue value)
    {
        if (name.IsEmpty)
        {
            return Add(value);
        }

        var lookup = _named.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(name, out ValueId id))
        {
            id = Add(value);
            lookup[name] = id;
            return id;
        }

        if (!_undefined.Remove(id))
        {
            throw new LlvmFormatException("a value is defined twice");
        }

        _values[id.Index] = value;
        return id;
    }

    /// <summary>Makes a name stand for a value that exists. False when the name was used before: it has a number of its own.</summary>
    public bool TryAlias(ReadOnlySpan<byte> name, ValueId value) => _named.GetAlternateLookup<ReadOnlySpan<byte>>().TryAdd(name, value);

    public MetadataId PointeeOf(ValueId pointer) => _pointees.TryGetValue(pointer, out MetadataId type) ? type : MetadataId.None;

    public void NotePointee(ValueId pointer, MetadataId type)
    {
        if (!type.IsNone)
        {
            _pointees[pointer] = type;
        }
    }

    /// <summary>All values by number.</summary>
    public ImmutableArray<IrValue> Complete() =>
        _undefined.Count == 0 ? [.. _values] : throw new LlvmFormatException("a value is used and never defined");

    private ValueId Add(IrValue value)
    {
        _values.Add(value);
        return new ValueId(_values.Count - 1);
    }
}
