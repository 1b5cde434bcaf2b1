using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>A <c>define</c> line.</summary>
internal sealed record FunctionHeader(string Name, bool IsInternal, bool IsVariadic, LlvmType ReturnType, ImmutableArray<FunctionHeader.Parameter> Parameters, MetadataId Subprogram)
{
    /// <param name="Name">Escapes left as they are, as the body's references have them.</param>
    internal sealed record Parameter(LlvmType Type, string Name);

    public static FunctionHeader Read(ReadOnlySpan<byte> line, LlvmTypeTable types)
    {
        var lexer = new LlvmLexer(line);
        lexer.TryTakeWord("define"u8);
        ReadOnlySpan<byte> linkage = lexer.PeekWord();
        bool isInternal = linkage.SequenceEqual("internal"u8) || linkage.SequenceEqual("private"u8);
        Attributes.SkipBeforeType(ref lexer);
        LlvmType returnType = types.Read(ref lexer);
        Attributes.SkipBeforeValue(ref lexer);
        lexer.Expect('@');
        string name = Escapes.ReadName(lexer.Name());
        (ImmutableArray<Parameter> parameters, bool isVariadic) = ReadParameters(ref lexer, types);
        return new FunctionHeader(name, isInternal, isVariadic, returnType, parameters, SubprogramOf(line));
    }

    /// <summary>Steps past the <c>@</c> of the function's name.</summary>
    public static void SkipToName(ref LlvmLexer lexer)
    {
        while (!lexer.TryTake('@'))
        {
            switch (lexer.Peek())
            {
                case (byte)'"': lexer.Quoted(); break;
                case (byte)'(': lexer.SkipParentheses(); break;
                case 0 when lexer.AtEnd: throw lexer.Unexpected("a function name");
                default: lexer.Skip(1); break;
            }
        }
    }

    public static MetadataId SubprogramOf(ReadOnlySpan<byte> line) => DebugLocation.Of(line);

    private static (ImmutableArray<Parameter> Parameters, bool IsVariadic) ReadParameters(ref LlvmLexer lexer, LlvmTypeTable types)
    {
        ImmutableArray<Parameter>.Builder parameters = ImmutableArray.CreateBuilder<Parameter>();
        lexer.Expect('(');
        int unnamed = 0;
        while (!lexer.TryTake(')'))
        {
            if (lexer.PeekWord().SequenceEqual("..."u8))
            {
                return (parameters.ToImmutable(), true);
            }

            LlvmType type = types.Read(ref lexer);
            Attributes.SkipBeforeValue(ref lexer);
            string name = lexer.TryTake('%') ? System.Text.Encoding.Latin1.GetString(lexer.Name()) : unnamed++.ToString();
            parameters.Add(new Parameter(type, name));
            if (!lexer.TryTake(',') && lexer.Peek() != ')')
            {
                throw lexer.Unexpected("',' or ')'");
            }
        }

        return (parameters.ToImmutable(), false);
    }
}
