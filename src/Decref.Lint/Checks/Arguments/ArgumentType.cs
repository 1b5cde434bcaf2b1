using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>What is known about the C type of an argument.</summary>
/// <param name="Type">Of the argument itself.</param>
/// <param name="Pointee">Of what it points to, <see cref="TypeName.Unknown"/> when that is not known.</param>
internal sealed record ArgumentType(TypeName Type, TypeName Pointee)
{
    public static readonly ArgumentType Unknown = new(TypeName.Unknown, TypeName.Unknown);

    public static ArgumentType Value(TypeName type) => type.Text.Length == 0 ? Unknown : new(type, CTypes.Pointee(type));

    /// <summary>The address of a variable; of an array, which is the address of its first element.</summary>
    public static ArgumentType AddressOf(TypeName type)
    {
        TypeName element = CTypes.Element(type);
        return element.Text.Length == 0 ? Unknown : new(CTypes.PointerTo(element), element);
    }
}
