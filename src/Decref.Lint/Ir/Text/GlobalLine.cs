namespace Decref.Lint.Ir.Text;

/// <summary>The words between the <c>=</c> of a global and its type.</summary>
internal readonly record struct GlobalLine(bool IsConstant, bool IsInternal, bool IsPrivate, bool IsExternal)
{
    /// <summary>Reads up to and with <c>global</c> or <c>constant</c>.</summary>
    public static GlobalLine Read(ref LlvmLexer lexer)
    {
        var line = new GlobalLine();
        while (true)
        {
            ReadOnlySpan<byte> word = lexer.Word();
            if (word.IsEmpty)
            {
                throw lexer.Unexpected("'global' or 'constant'");
            }

            if (word.SequenceEqual("global"u8) || word.SequenceEqual("constant"u8))
            {
                return line with { IsConstant = word[0] == 'c' };
            }

            line = line with
            {
                IsInternal = line.IsInternal || word.SequenceEqual("internal"u8) || word.SequenceEqual("private"u8),
                IsPrivate = line.IsPrivate || word.SequenceEqual("private"u8),
                IsExternal = line.IsExternal || word.SequenceEqual("external"u8) || word.SequenceEqual("extern_weak"u8),
            };
            if (lexer.Peek() == '(')
            {
                lexer.SkipParentheses();
            }
        }
    }

    /// <summary>What a global is, from the text after its <c>=</c>.</summary>
    public static SymbolKind KindOf(LlvmLexer lexer)
    {
        bool isConstant = false;
        while (lexer.Word() is { IsEmpty: false } word)
        {
            if (word.SequenceEqual("alias"u8) || word.SequenceEqual("ifunc"u8))
            {
                return SymbolKind.Alias;
            }

            if (word.SequenceEqual("global"u8) || word.SequenceEqual("constant"u8))
            {
                isConstant = word[0] == 'c';
                break;
            }

            if (lexer.Peek() == '(')
            {
                lexer.SkipParentheses();
            }
        }

        return isConstant && IsByteString(lexer) ? SymbolKind.StringConstant : SymbolKind.Variable;
    }

    /// <summary><c>[5 x i8] c"..."</c></summary>
    private static bool IsByteString(LlvmLexer lexer)
    {
        if (!lexer.TryTake('['))
        {
            return false;
        }

        lexer.Word();
        return lexer.TryTakeWord("x"u8) && lexer.TryTakeWord("i8"u8) && lexer.TryTake(']') && lexer.TryTakeWord("c"u8);
    }
}
