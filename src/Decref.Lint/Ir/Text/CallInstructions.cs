using System.Collections.Immutable;
using System.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>Calls, and the calls that LLVM uses for what is no call.</summary>
internal static class CallInstructions
{
    /// <summary><c>%call = call i32 (ptr, ...) @printf(ptr noundef @.str) #5</c></summary>
    public static void Call(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Target target = ReadTarget(body, ref lexer);
        if (target.Intrinsic is { } intrinsic)
        {
            Intrinsics.Read(body, line, position, intrinsic, ReadArguments(body, ref lexer));
            return;
        }

        Add(body, line, position, target, ReadArguments(body, ref lexer), lexer.Rest);
    }

    /// <summary><c>invoke void @f(ptr %x) to label %cont unwind label %lpad</c></summary>
    public static void Invoke(BodyState body, InstructionLine line, SourcePosition position)
    {
        LlvmLexer lexer = line.Operands;
        Target target = ReadTarget(body, ref lexer);
        ImmutableArray<ValueId> arguments = ReadArguments(body, ref lexer);
        ReadOnlySpan<byte> tail = lexer.Rest;
        int to = tail.LastIndexOf("to label "u8);
        int unwind = tail.LastIndexOf("unwind label "u8);
        if (to < 0 || unwind < to)
        {
            throw lexer.Unexpected("'to label'");
        }

        Add(body, line, position, target, arguments, tail[..to]);
        var normalLexer = new LlvmLexer(tail[(to + "to "u8.Length)..]);
        var unwindLexer = new LlvmLexer(tail[(unwind + "unwind "u8.Length)..]);
        BlockId normal = Operands.ReadLabel(body, ref normalLexer);
        body.EndBlock(IsForeignC(target)
            ? new IrTerminator.Jump(position, normal)
            : new IrTerminator.Invoke(position, normal, Operands.ReadLabel(body, ref unwindLexer)));
    }

    /// <summary>C functions of other libraries, CPython's above all, do not throw, though no header says so.</summary>
    private static bool IsForeignC(Target target) =>
        target.Function is { Kind: SymbolKind.Function, Subprogram.IsNone: true } function
        && !function.Name.StartsWith("_Z", StringComparison.Ordinal)
        && !function.Name.StartsWith("__cxa_", StringComparison.Ordinal);

    private readonly record struct Target(ValueId Callee, LlvmType ResultType, Symbol? Function, string? Intrinsic);

    private static Target ReadTarget(BodyState body, ref LlvmLexer lexer)
    {
        Attributes.SkipBeforeType(ref lexer);
        LlvmType type = body.Module.Index.Types.Read(ref lexer);
        LlvmType result = type.Kind == LlvmTypeKind.Function ? type.Element! : type;
        Attributes.SkipBeforeValue(ref lexer);
        Symbol? function = null;
        if (lexer.Peek() == '@')
        {
            LlvmLexer name = lexer;
            name.Skip(1);
            ReadOnlySpan<byte> callee = name.Name();
            if (callee.StartsWith("llvm."u8))
            {
                lexer = name;
                return new Target(ValueId.None, result, null, Encoding.Latin1.GetString(callee["llvm."u8.Length..]));
            }

            function = body.Module.Index.Find(callee);
        }

        return new Target(Operands.Read(body, ref lexer, LlvmType.Pointer), result, function, null);
    }

    private static ImmutableArray<ValueId> ReadArguments(BodyState body, ref LlvmLexer lexer)
    {
        ImmutableArray<ValueId>.Builder arguments = ImmutableArray.CreateBuilder<ValueId>();
        lexer.Expect('(');
        while (!lexer.TryTake(')'))
        {
            if (lexer.TryTakeWord("metadata"u8))
            {
                SkipMetadata(ref lexer);
            }
            else
            {
                arguments.Add(Operands.ReadTyped(body, ref lexer, out _));
            }

            if (!lexer.TryTake(',') && lexer.Peek() != ')')
            {
                throw lexer.Unexpected("',' or ')'");
            }
        }

        return arguments.ToImmutable();
    }

    private static void SkipMetadata(ref LlvmLexer lexer)
    {
        while (lexer.Peek() is not ((byte)',' or (byte)')' or 0))
        {
            if (lexer.Peek() == '(')
            {
                lexer.SkipParentheses();
            }
            else
            {
                lexer.Skip(1);
            }
        }
    }

    private static void Add(BodyState body, InstructionLine line, SourcePosition position, Target target, ImmutableArray<ValueId> arguments, ReadOnlySpan<byte> attributes)
    {
        ValueId result = Operands.Result(body, line);
        if (body.Values[target.Callee] is IrValue.Opaque { Description: "asm" })
        {
            body.Add(new IrInstruction.Unknown(result, position, "asm", arguments));
            return;
        }

        MetadataId declared = DeclaredResult(body, target);
        bool isNoReturn = target.Function?.IsNoReturn == true || body.Module.Index.NoReturn.IsSaid(attributes);
        body.Values.NotePointee(result, body.Module.DebugTypes.Pointee(declared));
        TypeName type = declared.IsNone ? body.Module.NameOf(target.ResultType) : body.Module.NameOf(declared);
        body.Add(new IrInstruction.Call(result, position, target.Callee, PublicArguments(target, arguments), type, isNoReturn));
    }

    /// <summary>The arguments that belong to the name a callee is known by.</summary>
    private static ImmutableArray<ValueId> PublicArguments(Target target, ImmutableArray<ValueId> arguments)
    {
        ImmutableArray<int> surplus = target.Function is null ? [] : CanonicalNames.SurplusParameters(target.Function.Name);
        return surplus.IsEmpty ? arguments : [.. arguments.Where((_, index) => !surplus.Contains(index))];
    }

    /// <summary>From the definition of a function in this module, or the declared type of the function pointer.</summary>
    private static MetadataId DeclaredResult(BodyState body, Target target)
    {
        MetadataId type = target.Function is null
            ? body.PointeeOf(target.Callee)
            : body.Module.Index.Metadata[target.Function.Subprogram].Reference("type"u8);
        return body.Module.DebugTypes.ResultOf(type);
    }
}
