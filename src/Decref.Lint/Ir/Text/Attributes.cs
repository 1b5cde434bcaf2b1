namespace Decref.Lint.Ir.Text;

/// <summary>
/// Steps over linkage words, calling conventions and attributes, known or not: every word that starts neither a type nor a
/// constant is one. New compilers bring new attributes; none changes what the operands mean.
/// </summary>
internal static class Attributes
{
    private static readonly HashSet<string> ConstantWords = new(
        [
            "null", "undef", "poison", "true", "false", "zeroinitializer", "none", "c", "splat", "asm", "blockaddress", "dso_local_equivalent", "no_cfi",
            "getelementptr", "bitcast", "addrspacecast", "inttoptr", "ptrtoint", "ptrtoaddr", "trunc", "zext", "sext", "fptrunc", "fpext", "fptosi", "fptoui",
            "sitofp", "uitofp", "add", "sub", "mul", "shl", "lshr", "ashr", "and", "or", "xor", "select", "icmp", "fcmp", "extractelement",
            "insertelement", "shufflevector", "extractvalue", "insertvalue", "ptrauth",
        ],
        ByteNameComparer.Instance);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<byte>> Constants = ConstantWords.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Words before a type: flags, linkage, attributes of the result.</summary>
    public static void SkipBeforeType(ref LlvmLexer lexer)
    {
        while (!lexer.AtEnd && !LlvmTypeTable.AtType(ref lexer) && TrySkipOne(ref lexer))
        {
        }
    }

    /// <summary>Attributes between the type of an argument and its value.</summary>
    public static void SkipBeforeValue(ref LlvmLexer lexer)
    {
        while (lexer.Peek() is (>= (byte)'a' and <= (byte)'z') or (byte)'"' or (byte)'#')
        {
            ReadOnlySpan<byte> word = lexer.PeekWord();
            if ((!word.IsEmpty && IsValue(word)) || !TrySkipOne(ref lexer))
            {
                return;
            }
        }
    }

    private static bool IsValue(ReadOnlySpan<byte> word) => Constants.Contains(word);

    private static bool TrySkipOne(ref LlvmLexer lexer)
    {
        switch (lexer.Peek())
        {
            case (byte)'"':
                lexer.Quoted();
                if (lexer.TryTake('='))
                {
                    lexer.Quoted();
                }

                return true;
            case (byte)'#':
                lexer.Skip(1);
                lexer.Word();
                return true;
            case >= (byte)'a' and <= (byte)'z':
                SkipWord(ref lexer);
                return true;
            default:
                return false;
        }
    }

    private static void SkipWord(ref LlvmLexer lexer)
    {
        ReadOnlySpan<byte> word = lexer.Word();
        bool takesNumber = word.SequenceEqual("align"u8) || word.SequenceEqual("cc"u8);
        if (lexer.Peek() == '(')
        {
            lexer.SkipParentheses();
        }
        else if (takesNumber)
        {
            lexer.Word();
        }
    }
}
