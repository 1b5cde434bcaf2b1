using System.Collections.Immutable;
using System.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>The ends of blocks.</summary>
internal static class ControlInstructions
{
    /// <summary><c>br label %a</c>, <c>br i1 %cmp, label %a, label %b</c></summary>
    public static void Branch(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        if (lexer.PeekWord().SequenceEqual("label"u8))
        {
            body.EndBlock(new IrTerminator.Jump(position, Operands.ReadLabel(body, ref lexer)));
            return;
        }

        ValueId condition = Operands.ReadTyped(body, ref lexer, out _);
        lexer.Expect(',');
        BlockId whenTrue = Operands.ReadLabel(body, ref lexer);
        lexer.Expect(',');
        body.EndBlock(new IrTerminator.Branch(position, condition, whenTrue, Operands.ReadLabel(body, ref lexer)));
    }

    /// <summary><c>switch i32 %0, label %default [ i32 1, label %one ... ]</c></summary>
    public static void Switch(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        ValueId value = Operands.ReadTyped(body, ref lexer, out _);
        lexer.Expect(',');
        BlockId byDefault = Operands.ReadLabel(body, ref lexer);
        ImmutableArray<SwitchCase>.Builder cases = ImmutableArray.CreateBuilder<SwitchCase>();
        lexer.Expect('[');
        while (!lexer.TryTake(']'))
        {
            ValueId number = Operands.ReadTyped(body, ref lexer, out _);
            lexer.Expect(',');
            BlockId target = Operands.ReadLabel(body, ref lexer);
            cases.Add(new SwitchCase(body.Values[number] is IrValue.Integer integer ? integer.Value : 0, target));
        }

        body.EndBlock(new IrTerminator.Switch(position, value, byDefault, cases.ToImmutable()));
    }

    /// <summary>GNU C's computed goto, read as a switch over an unknown value: <c>indirectbr ptr %0, [label %a, label %b]</c></summary>
    public static void IndirectBranch(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        ValueId address = Operands.ReadTyped(body, ref lexer, out _);
        lexer.Expect(',');
        lexer.Expect('[');
        ImmutableArray<SwitchCase>.Builder targets = ImmutableArray.CreateBuilder<SwitchCase>();
        while (!lexer.TryTake(']'))
        {
            targets.Add(new SwitchCase(targets.Count, Operands.ReadLabel(body, ref lexer)));
            lexer.TryTake(',');
        }

        if (targets.Count == 0)
        {
            body.EndBlock(new IrTerminator.Unreachable(position));
            return;
        }

        ValueId choice = body.NewResult(default);
        body.Add(new IrInstruction.Unknown(choice, position, "indirectbr", [address]));
        body.EndBlock(new IrTerminator.Switch(position, choice, targets[0].Target, targets.ToImmutable()));
    }

    /// <summary><c>ret void</c>, <c>ret ptr %0</c></summary>
    public static void Return(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        LlvmType type = body.Module.Index.Types.Read(ref lexer);
        ValueId value = type.Kind == LlvmTypeKind.Void ? ValueId.None : Operands.Read(body, ref lexer, type);
        body.EndBlock(new IrTerminator.Return(position, value));
    }

    public static void Resume(BodyState body, InstructionLine line, SourcePosition position) => body.EndBlock(new IrTerminator.Resume(position));

    public static void Unreachable(BodyState body, InstructionLine line, SourcePosition position) => body.EndBlock(new IrTerminator.Unreachable(position));

    public static void NotFollowed(BodyState body, InstructionLine line, SourcePosition position) =>
        throw new LlvmFormatException($"'{Encoding.Latin1.GetString(line.Opcode)}' is not followed");
}
