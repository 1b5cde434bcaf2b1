using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>Finds the declared C types of call arguments: variadic calls have lost them.</summary>
internal sealed class ArgumentTypes(IrModule module)
{
    private static readonly TypeName CharPointer = new("char *", null, 1, 8);

    private readonly ImmutableDictionary<string, IrGlobal> _globals = module.Globals.ToImmutableDictionary(global => global.Name);

    /// <summary>Conditional expressions inside each other, each with two branches, are followed so far.</summary>
    private const int MaximumNesting = 8;

    public ArgumentType Of(IrFunction function, ValueId id) => Of(function, id, 0);

    private ArgumentType Of(IrFunction function, ValueId id, int depth) => function[id] switch
    {
        IrValue.Parameter parameter when parameter.Index < function.Parameters.Length => ArgumentType.Value(function.Parameters[parameter.Index].Type),
        IrValue.Text => ArgumentType.Value(CharPointer),
        IrValue.Floating => ArgumentType.Value(new TypeName("double", null, 0, 8, IsFloating: true)),
        IrValue.GlobalAddress address when _globals.TryGetValue(address.Name, out IrGlobal? global) => ArgumentType.AddressOf(TypeAt(global.Type, address.Offset)),
        IrValue.Result when depth < MaximumNesting => OfResult(function, function.Definition(id), depth + 1),
        _ => ArgumentType.Unknown,
    };

    private ArgumentType OfResult(IrFunction function, IrInstruction? instruction, int depth) => instruction switch
    {
        IrInstruction.Local local => ArgumentType.AddressOf(local.Type),
        IrInstruction.Load load => ArgumentType.Value(load.Type),
        IrInstruction.Call call => ArgumentType.Value(call.ResultType),
        IrInstruction.Part { Struct: not null, Field: not null } part => ArgumentType.AddressOf(FieldType(part.Struct, part.Field)),
        IrInstruction.Part part => OfElement(function, part, depth),
        IrInstruction.Arithmetic { Kind: ArithmeticKind.And or ArithmeticKind.Or, Bits: 64 } => ArgumentType.Unknown, // Perhaps a pointer with a mark in its lowest bits.
        IrInstruction.Arithmetic arithmetic => ArgumentType.Value(new TypeName($"{arithmetic.Bits}-bit integer", null, 0, arithmetic.Bits / 8, IsSigned: true)),
        IrInstruction.Select select => Common(Of(function, select.WhenTrue, depth), Of(function, select.WhenFalse, depth)),
        _ => ArgumentType.Unknown,
    };

    /// <summary><c>&amp;array[i]</c> has the type of the array it decays from; <c>pointer + i</c> that of the pointer.</summary>
    private ArgumentType OfElement(IrFunction function, IrInstruction.Part part, int depth) =>
        part.Offset == 0 || !part.Index.IsNone ? Of(function, part.Base, depth) : ArgumentType.Unknown;

    private TypeName FieldType(string structure, string field) =>
        module.Structs.GetValueOrDefault(structure)?.Fields.FirstOrDefault(candidate => candidate.Name == field)?.Type ?? TypeName.Unknown;

    private TypeName TypeAt(TypeName type, long offset)
    {
        if (offset == 0 && (type.IsPointer || type.Struct is null))
        {
            return type;
        }

        StructLayout? layout = type is { IsPointer: false, Struct: not null } ? module.Structs.GetValueOrDefault(type.Struct) : null;
        return offset == 0 ? type : layout?.Fields.FirstOrDefault(field => field.Offset == offset)?.Type ?? TypeName.Unknown;
    }

    private static ArgumentType Common(ArgumentType left, ArgumentType right) => left == right ? left : ArgumentType.Unknown;
}
