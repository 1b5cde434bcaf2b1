namespace Decref.Lint.Ir.Text;

/// <summary>Reads the operands of an instruction: names of the function, or constants.</summary>
internal static class Operands
{
    public static ValueId Read(BodyState body, ref LlvmLexer lexer, LlvmType type)
    {
        if (lexer.TryTake('%'))
        {
            return body.Values.Named(lexer.Name());
        }

        return body.Values.Constant(body.Module.Constants.Read(ref lexer, type));
    }

    /// <summary><c>ptr noundef %x</c></summary>
    public static ValueId ReadTyped(BodyState body, ref LlvmLexer lexer, out LlvmType type)
    {
        type = body.Module.Index.Types.Read(ref lexer);
        Attributes.SkipBeforeValue(ref lexer);
        return Read(body, ref lexer, type);
    }

    /// <summary><c>label %if.then</c></summary>
    public static BlockId ReadLabel(BodyState body, ref LlvmLexer lexer)
    {
        if (!lexer.TryTakeWord("label"u8))
        {
            throw lexer.Unexpected("a label");
        }

        lexer.Expect('%');
        return body.Block(lexer.Name());
    }

    /// <summary>Makes the result's name stand for a value that exists already.</summary>
    public static void Rename(BodyState body, InstructionLine line, SourcePosition position, ValueId value)
    {
        if (!line.ResultName.IsEmpty && !body.Values.TryAlias(line.ResultName, value))
        {
            // The name was used before this line (a loop's phi), so it has a number: copy the value into it.
            ValueId result = body.NewResult(line.ResultName);
            body.Add(new IrInstruction.Arithmetic(result, position, ArithmeticKind.Resize, value, ValueId.None, 64));
        }
    }

    public static ValueId Result(BodyState body, InstructionLine line) =>
        line.ResultName.IsEmpty ? ValueId.None : body.NewResult(line.ResultName);
}
