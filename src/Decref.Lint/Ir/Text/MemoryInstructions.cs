namespace Decref.Lint.Ir.Text;

/// <summary>Local variables, loads, stores and addresses of parts.</summary>
internal static class MemoryInstructions
{
    /// <summary><c>%x = alloca ptr, align 8</c></summary>
    public static void Allocate(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        LlvmType type = body.Module.Index.Types.Read(ref lexer);
        MetadataNode variable = body.Module.Index.Metadata[body.Variables[line.ResultName]];
        MetadataId declared = variable.Reference("type"u8);
        string name = variable.Text("name"u8);
        if (declared.IsNone && line.ResultName.SequenceEqual("retval"u8))
        {
            declared = body.ReturnType;
        }

        ValueId result = body.NewResult(line.ResultName);
        body.Values.NotePointee(result, declared);
        body.Add(new IrInstruction.Local(
            result,
            body.Module.Sources.DeclarationOf(variable),
            name.Length == 0 ? null : name,
            declared.IsNone ? body.Module.NameOf(type) : body.Module.NameOf(declared)));
    }

    /// <summary><c>%1 = load volatile ptr, ptr %x, align 8</c></summary>
    public static void Load(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        LlvmType type = body.Module.Index.Types.Read(ref lexer);
        lexer.Expect(',');
        ValueId address = Operands.ReadTyped(body, ref lexer, out _);
        ValueId result = body.NewResult(line.ResultName);
        MetadataId declared = body.PointeeOf(address);
        bool isTold = IsTypeOf(body, declared, type);
        body.Values.NotePointee(result, isTold ? body.Module.DebugTypes.Pointee(declared) : MetadataId.None);
        TypeName name = isTold ? body.Module.NameOf(declared) : body.Module.NameOf(type);
        body.Add(new IrInstruction.Load(result, position, address, name));
    }

    /// <summary>False when memory is read as something else than what it is declared as: a member of a union, the first field of a struct.</summary>
    private static bool IsTypeOf(BodyState body, MetadataId declared, LlvmType type) =>
        !declared.IsNone
        && body.Module.DebugTypes.NameOf(declared).Size == body.Module.Index.Layout.SizeOf(type)
        && (type.Kind == LlvmTypeKind.Struct || !body.Module.Layouts.IsComposite(body.Module.DebugTypes.Strip(declared)));

    /// <summary><c>store ptr %1, ptr %x, align 8</c></summary>
    public static void Store(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        ValueId value = Operands.ReadTyped(body, ref lexer, out _);
        lexer.Expect(',');
        ValueId address = Operands.ReadTyped(body, ref lexer, out _);
        body.Add(new IrInstruction.Store(position, address, value));
    }

    /// <summary><c>%name = getelementptr inbounds %struct.Box, ptr %0, i32 0, i32 1</c></summary>
    public static void ElementPointer(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        LlvmType type = body.Module.Index.Types.Read(ref lexer);
        lexer.Expect(',');
        ValueId address = Operands.ReadTyped(body, ref lexer, out _);
        var path = new ElementPath(body, position, address, type);
        while (lexer.TryTake(',') && lexer.Peek() != '!')
        {
            path.Step(Operands.ReadTyped(body, ref lexer, out _));
        }

        path.Finish(line);
    }
}
