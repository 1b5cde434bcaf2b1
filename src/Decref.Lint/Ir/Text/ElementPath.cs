namespace Decref.Lint.Ir.Text;

/// <summary>Turns one address computation into parts: each is one field, one index, or a constant distance.</summary>
internal sealed class ElementPath(BodyState body, SourcePosition position, ValueId address, LlvmType type)
{
    private ValueId _base = address;
    private LlvmType _type = type;
    private MetadataId _declared = body.PointeeOf(address);
    private bool _isFirst = true;
    private long _offset;
    private ValueId _index;
    private long _scale;
    private string? _struct;
    private string? _field;

    public void Step(ValueId index)
    {
        long? number = body.Values[index] switch
        {
            IrValue.Integer constant => constant.Value,
            IrValue.Null => 0,
            _ => null,
        };
        if (_isFirst)
        {
            _isFirst = false;
            StepOver(index, number);
            NameByteOffset();
        }
        else if (_type.Kind == LlvmTypeKind.Struct)
        {
            StepIntoField(number ?? throw new LlvmFormatException("a field is chosen by a value"));
        }
        else
        {
            _type = _type.Element ?? throw new LlvmFormatException("an index goes into a type without parts");
            _declared = body.Module.DebugTypes.ElementOf(_declared);
            StepOver(index, number);
        }
    }

    public void Finish(InstructionLine line)
    {
        if (HasStep)
        {
            Emit(body.NewResult(line.ResultName));
        }
        else
        {
            Operands.Rename(body, line, position, _base);
        }
    }

    private bool HasStep => _offset != 0 || !_index.IsNone || _field is not null;

    private void StepOver(ValueId index, long? number)
    {
        long size = body.Module.Index.Layout.SizeOf(_type);
        if (number is null or not 0 && _field is not null)
        {
            Flush();
        }

        if (number is { } count)
        {
            _offset = unchecked(_offset + (count * size));
            return;
        }

        if (!_index.IsNone)
        {
            Flush();
        }

        (_index, _scale) = (index, size);
    }

    private void StepIntoField(long number)
    {
        if (HasStep)
        {
            Flush();
        }

        DataLayout layout = body.Module.Index.Layout;
        _offset = layout.OffsetOf(_type, number);
        MetadataId composite = CompositeOf(_type);
        _type = _type.Fields[(int)number];
        NameField(composite, _offset);
    }

    /// <summary>The declared struct behind an LLVM struct: by name, or the declared target of the pointer when the sizes agree.</summary>
    private MetadataId CompositeOf(LlvmType structType)
    {
        bool isNamed = structType.Name.Length > 0 && !structType.Name.Contains(".anon", StringComparison.Ordinal);
        MetadataId composite = isNamed ? body.Module.Structs.Find(structType.Name) : MetadataId.None;
        if (!composite.IsNone)
        {
            return composite;
        }

        MetadataId declared = body.Module.DebugTypes.Strip(_declared);
        DebugLayouts layouts = body.Module.Layouts;
        return layouts.IsComposite(declared) && layouts.SizeOf(declared) == body.Module.Index.Layout.SizeOf(structType) ? declared : MetadataId.None;
    }

    /// <summary>Compilers may write a field's address as a distance in bytes; the declared type says which field that is.</summary>
    private void NameByteOffset()
    {
        MetadataId declared = body.Module.DebugTypes.Strip(_declared);
        if (_index.IsNone && _offset > 0 && _type is { Kind: LlvmTypeKind.Integer, Bits: 8 } && body.Module.Layouts.IsComposite(declared))
        {
            NameField(declared, _offset);
        }
    }

    private void NameField(MetadataId composite, long offset)
    {
        DebugLayouts.Member? member = composite.IsNone ? null : body.Module.Layouts.FieldAt(composite, offset);
        while (member is { Field.Name: DebugLayouts.BaseClass } && _type.Kind != LlvmTypeKind.Struct)
        {
            // A method of a class template names its base's fields through the class: LLVM's name of the base has no arguments to find it by.
            composite = body.Module.DebugTypes.Strip(member.Type);
            offset -= member.Field.Offset;
            member = body.Module.Layouts.FieldAt(composite, offset);
        }

        _struct = member is null ? null : body.Module.StructNameOf(composite);
        _field = member?.Field.Name;
        _declared = member?.Type ?? MetadataId.None;
    }

    private void Flush()
    {
        ValueId result = body.NewResult(default);
        Emit(result);
        _base = result;
        (_offset, _index, _scale, _struct, _field) = (0, ValueId.None, 0, null, null);
    }

    private void Emit(ValueId result)
    {
        body.Values.NotePointee(result, _declared);
        body.Add(new IrInstruction.Part(result, position, _base, _offset, _index, _scale, _struct, _field));
    }
}
