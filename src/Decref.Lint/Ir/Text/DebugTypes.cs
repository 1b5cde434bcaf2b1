namespace Decref.Lint.Ir.Text;

/// <summary>Source types of the debug metadata: spelled as a C programmer would, and taken apart.</summary>
internal sealed class DebugTypes(MetadataTable metadata, DebugStructs structs, bool isCPlusPlus)
{
    private const int MaximumDepth = 32;
    private readonly Dictionary<MetadataId, TypeName> _names = [];

    public TypeName NameOf(MetadataId type) => NameOf(type, 0);

    /// <summary>The type without typedefs and qualifiers.</summary>
    public MetadataId Strip(MetadataId type)
    {
        for (int depth = 0; depth < MaximumDepth; depth++)
        {
            MetadataNode node = metadata[type];
            if (!node.Is("DIDerivedType"u8) || !IsTransparent(node.Word("tag"u8)))
            {
                return type;
            }

            type = node.Reference("baseType"u8);
        }

        return MetadataId.None;
    }

    /// <summary>What a pointer or reference points to; none for other types.</summary>
    public MetadataId Pointee(MetadataId type)
    {
        MetadataNode node = metadata[Strip(type)];
        return node.Is("DIDerivedType"u8) && IsPointer(node.Word("tag"u8)) ? node.Reference("baseType"u8) : MetadataId.None;
    }

    /// <summary>Element of an array type; none for other types.</summary>
    public MetadataId ElementOf(MetadataId type)
    {
        MetadataNode node = metadata[Strip(type)];
        return IsArray(node) ? node.Reference("baseType"u8) : MetadataId.None;
    }

    /// <summary>Result type of a function type; none for <c>void</c>.</summary>
    public MetadataId ResultOf(MetadataId functionType)
    {
        MetadataNode node = metadata[Strip(functionType)];
        foreach (MetadataId result in metadata[node.Reference("types"u8)])
        {
            return result;
        }

        return MetadataId.None;
    }

    private static bool IsTransparent(ReadOnlySpan<byte> tag) =>
        tag.SequenceEqual("DW_TAG_typedef"u8) || tag.SequenceEqual("DW_TAG_const_type"u8) || tag.SequenceEqual("DW_TAG_volatile_type"u8)
        || tag.SequenceEqual("DW_TAG_restrict_type"u8) || tag.SequenceEqual("DW_TAG_atomic_type"u8);

    private static bool IsPointer(ReadOnlySpan<byte> tag) =>
        tag.SequenceEqual("DW_TAG_pointer_type"u8) || tag.SequenceEqual("DW_TAG_reference_type"u8) || tag.SequenceEqual("DW_TAG_rvalue_reference_type"u8);

    private static bool IsArray(MetadataNode node) => node.Is("DICompositeType"u8) && node.Word("tag"u8).SequenceEqual("DW_TAG_array_type"u8);

    private TypeName NameOf(MetadataId type, int depth)
    {
        if (type.IsNone || depth > MaximumDepth)
        {
            return depth > MaximumDepth ? TypeName.Unknown : new TypeName("void", null, 0, 0);
        }

        if (!_names.TryGetValue(type, out TypeName? name))
        {
            name = Spell(type, depth);
            _names[type] = name;
        }

        return name;
    }

    private TypeName Spell(MetadataId type, int depth)
    {
        MetadataNode node = metadata[type];
        int size = (int)(node.Number("size"u8) / 8);
        if (node.Is("DIBasicType"u8))
        {
            ReadOnlySpan<byte> encoding = node.Word("encoding"u8);
            bool isSigned = encoding.SequenceEqual("DW_ATE_signed"u8) || encoding.SequenceEqual("DW_ATE_signed_char"u8);
            return new TypeName(node.Text("name"u8), null, 0, size, isSigned, encoding.SequenceEqual("DW_ATE_float"u8));
        }

        if (node.Is("DICompositeType"u8))
        {
            return IsArray(node) ? SpellArray(node, size, depth) : SpellComposite(type, node, size);
        }

        if (node.Is("DISubroutineType"u8))
        {
            return new TypeName($"{NameOf(ResultOf(type), depth + 1).Text} ()", null, 0, 0);
        }

        return node.Is("DIDerivedType"u8) ? SpellDerived(node, size, depth) : TypeName.Unknown;
    }

    private TypeName SpellArray(MetadataNode node, int size, int depth)
    {
        TypeName element = NameOf(node.Reference("baseType"u8), depth + 1);
        string length = element.Size > 0 && size > 0 ? (size / element.Size).ToString() : "";
        return element with { Text = $"{element.Text} [{length}]", Size = size, Enumerators = 0 };
    }

    private int CountOf(MetadataId tuple)
    {
        int count = 0;
        foreach (MetadataId _ in metadata[tuple])
        {
            count++;
        }

        return count;
    }

    private TypeName SpellComposite(MetadataId type, MetadataNode node, int size)
    {
        ReadOnlySpan<byte> tag = node.Word("tag"u8);
        if (tag.SequenceEqual("DW_TAG_enumeration_type"u8))
        {
            return new TypeName(node.Text("name"u8) is { Length: > 0 } enumeration ? $"enum {enumeration}" : "int", null, 0, size, IsSigned: true)
            {
                Enumerators = CountOf(node.Reference("elements"u8)),
            };
        }

        string name = structs.NameOf(type);
        string keyword = isCPlusPlus || node.Text("name"u8).Length == 0 ? "" : tag.SequenceEqual("DW_TAG_union_type"u8) ? "union " : "struct ";
        return new TypeName(keyword + name, name, 0, size);
    }

    private TypeName SpellDerived(MetadataNode node, int size, int depth)
    {
        ReadOnlySpan<byte> tag = node.Word("tag"u8);
        TypeName target = NameOf(node.Reference("baseType"u8), depth + 1);
        if (IsPointer(tag))
        {
            string sigil = tag.SequenceEqual("DW_TAG_pointer_type"u8) ? "*" : tag.SequenceEqual("DW_TAG_reference_type"u8) ? "&" : "&&";
            string text = target.Text.EndsWith(" ()", StringComparison.Ordinal) ? $"{target.Text[..^2]}({sigil})()" : Spaced(target.Text, sigil);
            return target with { Text = text, PointerDepth = target.PointerDepth + 1, Size = size, IsSigned = false, IsFloating = false, Enumerators = 0 };
        }

        if (tag.SequenceEqual("DW_TAG_typedef"u8))
        {
            return target with { Text = node.Text("name"u8) };
        }

        if (tag.SequenceEqual("DW_TAG_const_type"u8))
        {
            return target with { Text = target.IsPointer && target.Text.EndsWith('*') ? $"{target.Text}const" : $"const {target.Text}" };
        }

        return IsTransparent(tag) ? target : TypeName.Unknown;
    }

    private static string Spaced(string target, string sigil) => target.EndsWith('*') || target.EndsWith('&') ? target + sigil : $"{target} {sigil}";
}
