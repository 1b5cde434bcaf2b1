using System.Buffers.Text;
using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>Reads types, and keeps the named structs of a module.</summary>
internal sealed class LlvmTypeTable(IrLimits limits)
{
    private readonly Dictionary<string, LlvmType> _structs = new(ByteNameComparer.Instance);
    private readonly Dictionary<int, LlvmType> _integers = [];

    /// <summary>Reads a line <c>%struct.box = type { ... }</c>.</summary>
    public void Define(ReadOnlySpan<byte> line)
    {
        var lexer = new LlvmLexer(line);
        lexer.Expect('%');
        LlvmType named = Named(lexer.Name());
        lexer.Expect('=');
        lexer.TryTakeWord("type"u8);
        if (lexer.Peek() is (byte)'{' or (byte)'<')
        {
            LlvmType body = Read(ref lexer);
            named.Fields = body.Fields;
            named.IsPacked = body.IsPacked;
        }
    }

    public static bool AtType(ref LlvmLexer lexer) => lexer.Peek() switch
    {
        (byte)'%' or (byte)'[' or (byte)'{' or (byte)'<' => true,
        _ => IsTypeWord(lexer.PeekWord()),
    };

    public LlvmType Read(ref LlvmLexer lexer) => Read(ref lexer, 0);

    private static bool IsTypeWord(ReadOnlySpan<byte> word) =>
        IntegerBits(word) > 0 || FloatingBits(word) > 0 || word.SequenceEqual("ptr"u8) || word.SequenceEqual("void"u8) || IsOtherType(word);

    private static bool IsOtherType(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("label"u8) || word.SequenceEqual("metadata"u8) || word.SequenceEqual("token"u8)
        || word.SequenceEqual("opaque"u8) || word.SequenceEqual("target"u8) || word.SequenceEqual("x86_mmx"u8) || word.SequenceEqual("x86_amx"u8);

    private static int IntegerBits(ReadOnlySpan<byte> word) =>
        word.Length > 1 && word[0] == 'i' && Utf8Parser.TryParse(word[1..], out int bits, out int read) && read == word.Length - 1 && bits is > 0 and <= 1 << 23
            ? bits
            : 0;

    private static int FloatingBits(ReadOnlySpan<byte> word) => word switch
    {
        _ when word.SequenceEqual("double"u8) => 64,
        _ when word.SequenceEqual("float"u8) => 32,
        _ when word.SequenceEqual("half"u8) || word.SequenceEqual("bfloat"u8) => 16,
        _ when word.SequenceEqual("x86_fp80"u8) => 80,
        _ when word.SequenceEqual("fp128"u8) || word.SequenceEqual("ppc_fp128"u8) => 128,
        _ => 0,
    };

    private LlvmType Read(ref LlvmLexer lexer, int depth)
    {
        if (depth > limits.Nesting)
        {
            throw new LlvmFormatException("a type is nested too deeply");
        }

        LlvmType type;
        switch (lexer.Peek())
        {
            case (byte)'%':
                lexer.Skip(1);
                type = Named(lexer.Name());
                break;
            case (byte)'[':
                lexer.Skip(1);
                type = Sequence(ref lexer, LlvmTypeKind.Array, ']', depth);
                break;
            case (byte)'{':
                type = StructBody(ref lexer, isPacked: false, depth);
                break;
            case (byte)'<':
                lexer.Skip(1);
                type = AfterAngle(ref lexer, depth);
                break;
            default:
                type = Simple(ref lexer);
                break;
        }

        return WithSuffixes(ref lexer, type, depth);
    }

    private LlvmType Named(ReadOnlySpan<byte> name)
    {
        var lookup = _structs.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(name, out LlvmType? type))
        {
            type = new LlvmType(LlvmTypeKind.Struct) { Name = Escapes.ReadName(name) };
            lookup[name] = type;
        }

        return type;
    }

    private LlvmType Simple(ref LlvmLexer lexer)
    {
        ReadOnlySpan<byte> word = lexer.PeekWord();
        LlvmType type;
        if (IntegerBits(word) is > 0 and int bits)
        {
            type = Integer(bits);
        }
        else if (FloatingBits(word) is > 0 and int width)
        {
            type = new LlvmType(LlvmTypeKind.Floating) { Bits = width };
        }
        else if (word.SequenceEqual("ptr"u8))
        {
            type = LlvmType.Pointer;
        }
        else
        {
            type = word.SequenceEqual("void"u8) ? LlvmType.Void : IsOtherType(word) ? LlvmType.Other : throw lexer.Unexpected("a type");
        }

        bool hasParameters = word.SequenceEqual("target"u8);
        lexer.Word();
        if (hasParameters)
        {
            lexer.SkipParentheses();
        }

        return type;
    }

    private LlvmType Integer(int bits)
    {
        if (!_integers.TryGetValue(bits, out LlvmType? type))
        {
            type = new LlvmType(LlvmTypeKind.Integer) { Bits = bits };
            _integers.Add(bits, type);
        }

        return type;
    }

    private LlvmType AfterAngle(ref LlvmLexer lexer, int depth)
    {
        if (lexer.Peek() != '{')
        {
            return Sequence(ref lexer, LlvmTypeKind.Vector, '>', depth);
        }

        LlvmType packed = StructBody(ref lexer, isPacked: true, depth);
        lexer.Expect('>');
        return packed;
    }

    private LlvmType Sequence(ref LlvmLexer lexer, LlvmTypeKind kind, char close, int depth)
    {
        if (lexer.TryTakeWord("vscale"u8))
        {
            lexer.TryTakeWord("x"u8);
        }

        long count = lexer.Integer();
        if (count < 0 || !lexer.TryTakeWord("x"u8))
        {
            throw lexer.Unexpected("a length");
        }

        LlvmType element = Read(ref lexer, depth + 1);
        lexer.Expect(close);
        return new LlvmType(kind) { Count = count, Element = element };
    }

    private LlvmType StructBody(ref LlvmLexer lexer, bool isPacked, int depth)
    {
        lexer.Expect('{');
        ImmutableArray<LlvmType>.Builder fields = ImmutableArray.CreateBuilder<LlvmType>();
        while (!lexer.TryTake('}'))
        {
            fields.Add(Read(ref lexer, depth + 1));
            if (!lexer.TryTake(',') && lexer.Peek() != '}')
            {
                throw lexer.Unexpected("',' or '}'");
            }
        }

        return new LlvmType(LlvmTypeKind.Struct) { Fields = fields.ToImmutable(), IsPacked = isPacked };
    }

    /// <summary>The typed pointers and function types of clang 14: <c>i32 (i8*, ...)*</c>.</summary>
    private static LlvmType WithSuffixes(ref LlvmLexer lexer, LlvmType type, int depth)
    {
        for (; ; depth++)
        {
            switch (lexer.Peek())
            {
                case (byte)'*':
                    lexer.Skip(1);
                    type = LlvmType.Pointer;
                    break;
                case (byte)'(':
                    lexer.SkipParentheses();
                    type = new LlvmType(LlvmTypeKind.Function) { Element = type };
                    break;
                case (byte)'a' when lexer.TryTakeWord("addrspace"u8):
                    lexer.SkipParentheses();
                    break;
                default:
                    return type;
            }
        }
    }
}
