using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>What becomes of calls to <c>llvm.NAME</c>.</summary>
internal static class Intrinsics
{
    /// <summary>Words for the compiler's later passes and for debuggers.</summary>
    private static readonly string[] Dropped =
        ["dbg.", "lifetime.", "assume", "donothing", "experimental.noalias.scope.decl", "stackrestore", "prefetch", "var.annotation", "invariant.start", "invariant.end", "sideeffect"];

    /// <summary>The result is the first argument.</summary>
    private static readonly string[] Transparent =
        ["expect.", "launder.invariant.group", "strip.invariant.group", "threadlocal.address", "ptr.annotation", "annotation", "ssa.copy"];

    private static readonly string[] VariableArguments = ["va_start", "va_end", "va_copy"];

    public static void Read(BodyState body, InstructionLine line, SourcePosition position, string name, ImmutableArray<ValueId> arguments)
    {
        if (StartsWithAny(name, Dropped))
        {
            return;
        }

        if (StartsWithAny(name, Transparent) && arguments.Length > 0)
        {
            Operands.Rename(body, line, position, arguments[0]);
        }
        else if (CopySource(body, name, arguments) is { IsNone: false } source)
        {
            body.Add(new IrInstruction.Copy(position, arguments[0], source, arguments[2]));
        }
        else if (StartsWithAny(name, VariableArguments))
        {
            AddCall(body, line, position, name.Split('.')[0], arguments, isNoReturn: false);
        }
        else if (name is "trap" or "ubsantrap")
        {
            AddCall(body, line, position, "__builtin_trap", arguments, isNoReturn: true);
        }
        else
        {
            body.Add(new IrInstruction.Unknown(Operands.Result(body, line), position, $"llvm.{WithoutTypes(name)}", arguments));
        }
    }

    /// <summary>Where a block of bytes comes from; null for zeros, undefined for other fillings, none when this is no copy.</summary>
    private static ValueId CopySource(BodyState body, string name, ImmutableArray<ValueId> arguments)
    {
        if (arguments.Length < 3)
        {
            return ValueId.None;
        }

        if (name.StartsWith("memcpy.", StringComparison.Ordinal) || name.StartsWith("memmove.", StringComparison.Ordinal))
        {
            return arguments[1];
        }

        if (!name.StartsWith("memset.", StringComparison.Ordinal))
        {
            return ValueId.None;
        }

        return body.Values.Constant(body.Values[arguments[1]] is IrValue.Integer { Value: 0 } ? new IrValue.Null() : new IrValue.Undefined());
    }

    /// <summary><c>eh.typeid.for.p0</c> and <c>umul.with.overflow.i64</c> name the types they work on; older compilers do not.</summary>
    private static string WithoutTypes(string name)
    {
        int dot = name.LastIndexOf('.');
        bool isType = dot > 0 && dot + 2 < name.Length && name[dot + 1] is 'p' or 'i' or 'f' or 'v' && char.IsAsciiDigit(name[dot + 2]);
        return isType ? WithoutTypes(name[..dot]) : name;
    }

    private static void AddCall(BodyState body, InstructionLine line, SourcePosition position, string function, ImmutableArray<ValueId> arguments, bool isNoReturn)
    {
        ValueId callee = body.Values.Constant(new IrValue.FunctionAddress(function));
        body.Add(new IrInstruction.Call(Operands.Result(body, line), position, callee, arguments, new TypeName("void", null, 0, 0), isNoReturn));
    }

    private static bool StartsWithAny(string name, string[] prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
