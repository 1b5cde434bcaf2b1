namespace Decref.Lint.Ir.Text;

/// <summary>One instruction: <c>%result = opcode operands, !dbg !7</c>.</summary>
internal readonly ref struct InstructionLine
{
    public InstructionLine(ReadOnlySpan<byte> text)
    {
        Text = text;
        var lexer = new LlvmLexer(text);
        if (lexer.TryTake('%'))
        {
            ResultName = lexer.Name();
            lexer.Expect('=');
        }

        Opcode = lexer.Word();
        Operands = lexer;
    }

    public ReadOnlySpan<byte> Text { get; }

    /// <summary>Empty when it has no result.</summary>
    public ReadOnlySpan<byte> ResultName { get; }

    public ReadOnlySpan<byte> Opcode { get; }

    /// <summary>Stands behind the opcode.</summary>
    public LlvmLexer Operands { get; }
}
