using System.Collections.Frozen;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>Steps between a C type and the pointer to it, by spelling; x86-64 sizes.</summary>
internal static class CTypes
{
    private const int PointerSize = 8;

    private static readonly FrozenDictionary<string, TypeName> Scalars = new TypeName[]
    {
        new("char", null, 0, 1, IsSigned: true),
        new("signed char", null, 0, 1, IsSigned: true),
        new("unsigned char", null, 0, 1),
        new("short", null, 0, 2, IsSigned: true),
        new("unsigned short", null, 0, 2),
        new("int", null, 0, 4, IsSigned: true),
        new("unsigned int", null, 0, 4),
        new("long", null, 0, 8, IsSigned: true),
        new("unsigned long", null, 0, 8),
        new("long long", null, 0, 8, IsSigned: true),
        new("unsigned long long", null, 0, 8),
        new("Py_ssize_t", null, 0, 8, IsSigned: true),
        new("size_t", null, 0, 8),
        new("wchar_t", null, 0, 4, IsSigned: true),
        new("Py_UNICODE", null, 0, 4, IsSigned: true),
        new("float", null, 0, 4, IsFloating: true),
        new("double", null, 0, 8, IsFloating: true),
    }.ToFrozenDictionary(type => type.Text);

    public static TypeName PointerTo(TypeName type) =>
        new(type.Text + (type.IsPointer ? "*" : " *"), type.Struct, type.PointerDepth + 1, PointerSize);

    /// <summary>The element of an array type, <c>float [2] [3]</c>; other types are their own.</summary>
    public static TypeName Element(TypeName type)
    {
        int bracket = type.Text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return type;
        }

        string text = type.Text[..bracket].TrimEnd();
        if (type.IsPointer)
        {
            return type with { Text = text, Size = PointerSize };
        }

        int size = Scalars.GetValueOrDefault(text)?.Size ?? 0;
        return type.Struct is null && size == 0 ? TypeName.Unknown : type with { Text = text, Size = size };
    }

    /// <summary>What a pointer points to; unknown when a typedef hides it.</summary>
    public static TypeName Pointee(TypeName pointer)
    {
        string text = WithoutQualifiers(pointer.Text);
        if (!pointer.IsPointer || !text.EndsWith('*'))
        {
            return TypeName.Unknown;
        }

        text = text[..^1].TrimEnd();
        if (pointer.PointerDepth > 1)
        {
            return new TypeName(text, pointer.Struct, pointer.PointerDepth - 1, PointerSize);
        }

        return pointer.Struct is not null
            ? new TypeName(text, pointer.Struct, 0, 0)
            : Scalars.GetValueOrDefault(text, TypeName.Unknown);
    }

    public static bool IsVoidPointer(TypeName type) => type.PointerDepth == 1 && WithoutQualifiers(type.Text) == "void *";

    private static string WithoutQualifiers(string text)
    {
        text = text.Replace("const", "", StringComparison.Ordinal).Replace("volatile", "", StringComparison.Ordinal);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace("* *", "**", StringComparison.Ordinal);
    }
}
