namespace Decref.Lint.Ir.Text;

/// <summary>Adds up the constant indices of an address computation.</summary>
internal struct ConstantOffset(DataLayout layout, LlvmType type)
{
    private LlvmType _type = type;
    private bool _isFirst = true;

    public long Bytes { get; private set; }

    public void Step(IrValue index)
    {
        long number = index switch
        {
            IrValue.Integer { Value: long value } => value,
            IrValue.Null => 0,
            _ => throw new LlvmFormatException("a constant address has an index that is no number"),
        };
        if (_isFirst)
        {
            _isFirst = false;
            Bytes = unchecked(number * layout.SizeOf(_type));
        }
        else if (_type.Kind == LlvmTypeKind.Struct)
        {
            Bytes = unchecked(Bytes + layout.OffsetOf(_type, number));
            _type = _type.Fields[(int)number];
        }
        else
        {
            _type = _type.Element ?? throw new LlvmFormatException("an index goes into a type without parts");
            Bytes = unchecked(Bytes + (number * layout.SizeOf(_type)));
        }
    }
}
