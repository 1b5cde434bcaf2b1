using System.Collections.Immutable;
using System.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>Instructions that compute a value from values.</summary>
internal static class ValueInstructions
{
    /// <summary><c>%cmp = icmp samesign ult i32 %0, 3</c></summary>
    public static void Compare(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        ReadOnlySpan<byte> predicate = lexer.Word();
        while (!LlvmTypeTable.AtType(ref lexer))
        {
            predicate = lexer.Word();
            if (predicate.IsEmpty)
            {
                throw lexer.Unexpected("a comparison");
            }
        }

        ComparisonKind kind = KindOf(predicate);
        (ValueId left, ValueId right, _) = ReadPair(body, ref lexer);
        body.Add(new IrInstruction.Compare(body.NewResult(line.ResultName), position, kind, left, right));
    }

    /// <summary><c>%add = add nsw i32 %0, 1</c></summary>
    public static void Arithmetic(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        ArithmeticKind kind = Encoding.Latin1.GetString(line.Opcode) switch
        {
            "add" => ArithmeticKind.Add,
            "sub" => ArithmeticKind.Subtract,
            "mul" => ArithmeticKind.Multiply,
            "and" => ArithmeticKind.And,
            "or" => ArithmeticKind.Or,
            "xor" => ArithmeticKind.ExclusiveOr,
            "udiv" or "sdiv" => ArithmeticKind.Divide,
            "urem" or "srem" => ArithmeticKind.Remainder,
            "ashr" => ArithmeticKind.ShiftRight,
            "lshr" => ArithmeticKind.LogicalShiftRight,
            _ => ArithmeticKind.Other,
        };
        (ValueId left, ValueId right, LlvmType type) = ReadPair(body, ref lexer);
        body.Add(new IrInstruction.Arithmetic(body.NewResult(line.ResultName), position, kind, left, right, type.Bits));
    }

    /// <summary><c>%conv = sext i32 %0 to i64</c></summary>
    public static void Resize(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        ValueId value = Operands.ReadTyped(body, ref lexer, out _);
        lexer.TryTakeWord("to"u8);
        LlvmType type = body.Module.Index.Types.Read(ref lexer);
        body.Add(new IrInstruction.Arithmetic(body.NewResult(line.ResultName), position, ArithmeticKind.Resize, value, ValueId.None, type.Bits));
    }

    /// <summary>The bits stay the same: <c>%1 = bitcast i8* %0 to i32*</c></summary>
    public static void Cast(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Operands.Rename(body, line, position, Operands.ReadTyped(body, ref lexer, out _));
    }

    /// <summary><c>%cond = select i1 %c, ptr %a, ptr %b</c></summary>
    public static void Select(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        ValueId condition = Operands.ReadTyped(body, ref lexer, out _);
        lexer.Expect(',');
        ValueId whenTrue = Operands.ReadTyped(body, ref lexer, out _);
        lexer.Expect(',');
        ValueId whenFalse = Operands.ReadTyped(body, ref lexer, out _);
        ValueId result = body.NewResult(line.ResultName);
        NotePointeeOfAny(body, result, [whenTrue, whenFalse]);
        body.Add(new IrInstruction.Select(result, position, condition, whenTrue, whenFalse));
    }

    /// <summary><c>%cond = phi ptr [ %a, %cond.true ], [ null, %cond.false ]</c></summary>
    public static void Phi(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Attributes.SkipBeforeType(ref lexer);
        LlvmType type = body.Module.Index.Types.Read(ref lexer);
        ImmutableArray<PhiEdge>.Builder edges = ImmutableArray.CreateBuilder<PhiEdge>();
        do
        {
            lexer.Expect('[');
            ValueId value = Operands.Read(body, ref lexer, type);
            lexer.Expect(',');
            lexer.Expect('%');
            edges.Add(new PhiEdge(body.Block(lexer.Name()), value));
            lexer.Expect(']');
        }
        while (lexer.TryTake(',') && lexer.Peek() == '[');
        ValueId result = body.NewResult(line.ResultName);
        NotePointeeOfAny(body, result, edges.Select(static edge => edge.Value));
        body.Add(new IrInstruction.Phi(result, position, edges.ToImmutable()));
    }

    /// <summary>Any other instruction: only which values it names is kept.</summary>
    public static void Unknown(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        ImmutableArray<ValueId>.Builder operands = ImmutableArray.CreateBuilder<ValueId>();
        while (!lexer.AtEnd)
        {
            if (lexer.Peek() == '"')
            {
                lexer.Quoted();
            }
            else if (!lexer.TryTake('%'))
            {
                lexer.Skip(Math.Max(lexer.PeekWord().Length, 1));
            }
            else if (lexer.Name() is var name && body.Values.IsKnown(name))
            {
                operands.Add(body.Values.Named(name));
            }
        }

        body.Add(new IrInstruction.Unknown(Operands.Result(body, line), position, Encoding.Latin1.GetString(line.Opcode), operands.ToImmutable()));
    }

    /// <summary><c>i32 %0, 3</c></summary>
    private static (ValueId Left, ValueId Right, LlvmType Type) ReadPair(BodyState body, ref LlvmLexer lexer)
    {
        ValueId left = Operands.ReadTyped(body, ref lexer, out LlvmType type);
        lexer.Expect(',');
        return (left, Operands.Read(body, ref lexer, type), type);
    }

    private static ComparisonKind KindOf(ReadOnlySpan<byte> predicate) => Encoding.Latin1.GetString(predicate) switch
    {
        "eq" or "oeq" or "ueq" => ComparisonKind.Equal,
        "ne" or "one" or "une" => ComparisonKind.NotEqual,
        "slt" or "olt" => ComparisonKind.Less,
        "sle" or "ole" => ComparisonKind.LessOrEqual,
        "sgt" or "ogt" => ComparisonKind.Greater,
        "sge" or "oge" => ComparisonKind.GreaterOrEqual,
        "ult" => ComparisonKind.UnsignedLess,
        "ule" => ComparisonKind.UnsignedLessOrEqual,
        "ugt" => ComparisonKind.UnsignedGreater,
        "uge" => ComparisonKind.UnsignedGreaterOrEqual,
        _ => ComparisonKind.Other,
    };

    private static void NotePointeeOfAny(BodyState body, ValueId result, IEnumerable<ValueId> values)
    {
        foreach (ValueId value in values)
        {
            body.Values.NotePointee(result, body.PointeeOf(value));
        }
    }
}
