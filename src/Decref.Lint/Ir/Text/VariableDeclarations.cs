namespace Decref.Lint.Ir.Text;

/// <summary>
/// Which local variable lives in which memory, from either notation: <c>#dbg_declare(ptr %x, !12, ...)</c> of clang 19 and
/// <c>call void @llvm.dbg.declare(metadata ptr %x, metadata !12, ...)</c> before it.
/// </summary>
internal sealed class VariableDeclarations
{
    private readonly Dictionary<string, MetadataId> _variables = new(ByteNameComparer.Instance);

    /// <summary>The variable in the memory with this name; none for a compiler's temporary.</summary>
    public MetadataId this[ReadOnlySpan<byte> memory] =>
        _variables.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(memory, out MetadataId variable) ? variable : MetadataId.None;

    public static bool IsDeclaration(ReadOnlySpan<byte> line) =>
        line.StartsWith("#dbg_declare("u8) || line.StartsWith("call void @llvm.dbg.declare("u8);

    public void Add(ReadOnlySpan<byte> line)
    {
        var lexer = new LlvmLexer(line[(line.IndexOf((byte)'(') + 1)..]);
        while (lexer.Peek() is not ((byte)',' or 0))
        {
            if (lexer.TryTake('%'))
            {
                ReadOnlySpan<byte> memory = lexer.Name();
                if (lexer.TryTake(','))
                {
                    lexer.TryTakeWord("metadata"u8);
                    AddVariable(memory, ref lexer);
                    return;
                }
            }
            else if (lexer.Peek() == '(')
            {
                lexer.SkipParentheses();
            }
            else if (lexer.Word().IsEmpty)
            {
                lexer.Skip(1);
            }
        }
    }

    private void AddVariable(ReadOnlySpan<byte> memory, ref LlvmLexer lexer)
    {
        if (lexer.TryTake('!'))
        {
            _variables.GetAlternateLookup<ReadOnlySpan<byte>>().TryAdd(memory, new MetadataId(lexer.Index()));
        }
    }
}
