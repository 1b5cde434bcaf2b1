using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>Reads constants: scalars, addresses with their constant offset, and aggregates flattened to byte offsets.</summary>
internal sealed class ConstantReader(ModuleIndex module, FunctionNames functions, IrLimits limits)
{
    private const int AliasDepth = 8;
    private static readonly IrValue.Null Null = new();
    private static readonly IrValue.Undefined Undefined = new();

    /// <summary>Reads the value of a type that was read before it.</summary>
    public IrValue Read(ref LlvmLexer lexer, LlvmType type) => Read(ref lexer, type, 0);

    private IrValue Read(ref LlvmLexer lexer, LlvmType type, int depth)
    {
        if (depth > limits.Nesting)
        {
            throw new LlvmFormatException("a constant is nested too deeply");
        }

        switch (lexer.Peek())
        {
            case (byte)'@':
                lexer.Skip(1);
                return AddressOf(lexer.Name(), 0);
            case (byte)'[' or (byte)'{':
            case (byte)'<' when type.Kind is not LlvmTypeKind.Vector:
                return ReadAggregate(ref lexer, type, depth);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumber(ref lexer, type);
            case (byte)'<':
                ReadElements(ref lexer, type, 0, ImmutableArray.CreateBuilder<AggregateElement>(), depth);
                return new IrValue.Opaque("vector");
            default:
                return ReadWord(ref lexer, type, depth);
        }
    }

    private IrValue ReadAggregate(ref LlvmLexer lexer, LlvmType type, int depth)
    {
        ImmutableArray<AggregateElement>.Builder elements = ImmutableArray.CreateBuilder<AggregateElement>();
        ReadElements(ref lexer, type, 0, elements, depth);
        return elements.Count == 0 ? Null : new IrValue.Aggregate(elements.ToImmutable());
    }

    private void ReadElements(ref LlvmLexer lexer, LlvmType type, long offset, ImmutableArray<AggregateElement>.Builder elements, int depth)
    {
        bool isPacked = lexer.TryTake('<') && lexer.Peek() == '{';
        char close = lexer.TryTake('[') ? ']' : lexer.TryTake('{') ? '}' : '>';

        for (int i = 0; !lexer.TryTake(close); i++)
        {
            LlvmType elementType = module.Types.Read(ref lexer);
            long place = offset + (type.Kind == LlvmTypeKind.Struct ? module.Layout.OffsetOf(type, i) : unchecked(i * module.Layout.SizeOf(elementType)));
            ReadElement(ref lexer, elementType, place, elements, depth + 1);
            if (!lexer.TryTake(',') && lexer.Peek() != close)
            {
                throw lexer.Unexpected($"',' or '{close}'");
            }
        }

        if (isPacked)
        {
            lexer.Expect('>');
        }
    }

    private void ReadElement(ref LlvmLexer lexer, LlvmType type, long offset, ImmutableArray<AggregateElement>.Builder elements, int depth)
    {
        bool isNested = type.Kind is LlvmTypeKind.Struct or LlvmTypeKind.Array && lexer.Peek() is (byte)'{' or (byte)'[' or (byte)'<';
        if (isNested && depth <= limits.Nesting)
        {
            ReadElements(ref lexer, type, offset, elements, depth);
            return;
        }

        IrValue value = Read(ref lexer, type, depth);
        if (value is IrValue.Null or IrValue.Undefined or IrValue.Integer { Value: 0 })
        {
            return;
        }

        if (elements.Count == limits.InitialiserElements)
        {
            throw new LlvmFormatException("an initialiser is too long");
        }

        elements.Add(new AggregateElement(offset, value));
    }

    private static IrValue ReadNumber(ref LlvmLexer lexer, LlvmType type)
    {
        ReadOnlySpan<byte> word = lexer.Word();
        if (type.Kind == LlvmTypeKind.Floating)
        {
            return new IrValue.Floating(ReadFloating(ref lexer, word));
        }

        return Int128.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 number)
            ? new IrValue.Integer(unchecked((long)number))
            : new IrValue.Opaque("number");
    }

    /// <summary><c>1.000000e+00</c> or the bits of a double, <c>0x3FF0000000000000</c>.</summary>
    private static double ReadFloating(ref LlvmLexer lexer, ReadOnlySpan<byte> word)
    {
        if (word.StartsWith("0x"u8))
        {
            return ulong.TryParse(word[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits) ? BitConverter.UInt64BitsToDouble(bits) : 0;
        }

        string text = Encoding.Latin1.GetString(word);
        if (lexer.Rest.StartsWith("+"u8))
        {
            lexer.Skip(1);
            text += Encoding.Latin1.GetString(lexer.Word());
        }

        return double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value : 0;
    }

    private IrValue ReadWord(ref LlvmLexer lexer, LlvmType type, int depth)
    {
        string word = Encoding.Latin1.GetString(lexer.Word());
        switch (word)
        {
            case "null" or "zeroinitializer" or "none":
                return Null;
            case "undef" or "poison":
                return Undefined;
            case "true":
                return new IrValue.Integer(1);
            case "false":
                return new IrValue.Integer(0);
            case "c":
                return new IrValue.Text(WithoutNul(Escapes.ReadBytes(lexer.Quoted())));
            case "dso_local_equivalent" or "no_cfi":
                return Read(ref lexer, type, depth + 1);
            case "asm":
                return ReadAssembly(ref lexer);
            case "getelementptr":
                return ReadElementPointer(ref lexer, depth);
            case "bitcast" or "inttoptr" or "ptrtoint" or "addrspacecast" or "trunc" or "zext" or "sext":
                return ReadCast(ref lexer, depth);
            case "":
                throw lexer.Unexpected("a value");
            default:
                return ReadOther(ref lexer, word);
        }
    }

    private static IrValue.Opaque ReadAssembly(ref LlvmLexer lexer)
    {
        while (lexer.Peek() != '"')
        {
            if (lexer.Word().IsEmpty)
            {
                throw lexer.Unexpected("assembly");
            }
        }

        lexer.Quoted();
        lexer.Expect(',');
        lexer.Quoted();
        return new IrValue.Opaque("asm");
    }

    private IrValue ReadCast(ref LlvmLexer lexer, int depth)
    {
        lexer.Expect('(');
        LlvmType from = module.Types.Read(ref lexer);
        IrValue value = Read(ref lexer, from, depth + 1);
        lexer.TryTakeWord("to"u8);
        module.Types.Read(ref lexer);
        lexer.Expect(')');
        return value;
    }

    private static IrValue.Opaque ReadOther(ref LlvmLexer lexer, string word)
    {
        while (lexer.Peek() != '(' && !lexer.Word().IsEmpty)
        {
        }

        if (lexer.Peek() == '(')
        {
            lexer.SkipParentheses();
        }

        return new IrValue.Opaque(word);
    }

    private IrValue ReadElementPointer(ref LlvmLexer lexer, int depth)
    {
        SkipFlags(ref lexer);
        lexer.Expect('(');
        LlvmType type = module.Types.Read(ref lexer);
        lexer.Expect(',');
        IrValue address = Read(ref lexer, module.Types.Read(ref lexer), depth + 1);
        var offset = new ConstantOffset(module.Layout, type);
        while (lexer.TryTake(','))
        {
            lexer.TryTakeWord("inrange"u8);
            LlvmType indexType = module.Types.Read(ref lexer);
            offset.Step(Read(ref lexer, indexType, depth + 1));
        }

        lexer.Expect(')');
        return Moved(address, offset.Bytes);
    }

    /// <summary><c>inbounds nuw inrange(-16, 24)</c></summary>
    private static void SkipFlags(ref LlvmLexer lexer)
    {
        while (lexer.Peek() != '(')
        {
            ReadOnlySpan<byte> flag = lexer.Word();
            if (flag.IsEmpty)
            {
                throw lexer.Unexpected("'('");
            }

            if (flag.SequenceEqual("inrange"u8))
            {
                lexer.SkipParentheses();
            }
        }
    }

    private static IrValue Moved(IrValue address, long bytes) => (address, bytes) switch
    {
        (_, 0) => address,
        (IrValue.GlobalAddress global, _) => global with { Offset = unchecked(global.Offset + bytes) },
        (IrValue.Text text, _) when bytes > 0 && bytes <= text.Value.Length => new IrValue.Text(text.Value[(int)bytes..]),
        (IrValue.Null, _) => new IrValue.Integer(bytes),
        _ => new IrValue.Opaque("getelementptr"),
    };

    private IrValue AddressOf(ReadOnlySpan<byte> name, int depth)
    {
        Symbol? symbol = module.Find(name);
        switch (symbol?.Kind)
        {
            case SymbolKind.Function:
                return new IrValue.FunctionAddress(functions.NameOf(symbol));
            case SymbolKind.StringConstant:
                return StringOf(symbol);
            case SymbolKind.Alias when depth < AliasDepth:
                ReadOnlySpan<byte> line = module[symbol.Line];
                var target = new LlvmLexer(line[(line.LastIndexOf((byte)'@') + 1)..]);
                return AddressOf(target.Name(), depth + 1);
            default:
                return new IrValue.GlobalAddress(symbol?.Name ?? Escapes.ReadName(name), 0);
        }
    }

    private IrValue.Text StringOf(Symbol symbol)
    {
        ReadOnlySpan<byte> line = module[symbol.Line];
        int start = line.IndexOf(" c\""u8);
        var lexer = new LlvmLexer(line[(start + 2)..]);
        return new IrValue.Text(WithoutNul(Escapes.ReadBytes(lexer.Quoted())));
    }

    private static string WithoutNul(string text) => text.EndsWith('\0') ? text[..^1] : text;
}
