using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>Layouts of structs as the debug metadata describes them, and fields by their byte offset.</summary>
internal sealed class DebugLayouts(MetadataTable metadata, DebugSources sources, DebugStructs structs, DebugTypes types)
{
    /// <summary>The name of the field that stands for a base class.</summary>
    public const string BaseClass = "(base)";

    private readonly Dictionary<MetadataId, ImmutableArray<Member>> _members = [];

    /// <summary>A field and the metadata of its type.</summary>
    internal sealed record Member(StructField Field, MetadataId Type);

    /// <summary>The field that starts at an offset; null when there is none.</summary>
    public Member? FieldAt(MetadataId composite, long offset)
    {
        foreach (Member member in MembersOf(composite))
        {
            if (member.Field.Offset == offset)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>A struct, union or array: something with parts, which an enumeration has not.</summary>
    public bool IsComposite(MetadataId type) =>
        metadata[type].Is("DICompositeType"u8) && !metadata[type].Reference("elements"u8).IsNone
        && !metadata[type].Word("tag"u8).SequenceEqual("DW_TAG_enumeration_type"u8);

    /// <summary>Bytes, as the debug metadata says.</summary>
    public long SizeOf(MetadataId composite) => metadata[composite].Number("size"u8) / 8;

    /// <summary>These structs and all that their fields lead to.</summary>
    public ImmutableDictionary<string, StructLayout> Closure(IEnumerable<MetadataId> seeds, int limit)
    {
        ImmutableDictionary<string, StructLayout>.Builder layouts = ImmutableDictionary.CreateBuilder<string, StructLayout>();
        var seen = new HashSet<MetadataId>();
        var waiting = new Queue<MetadataId>(seeds);
        while (layouts.Count < limit && waiting.TryDequeue(out MetadataId type))
        {
            MetadataId composite = StructOf(type);
            if (IsComposite(composite) && seen.Add(composite))
            {
                StructLayout layout = LayoutOf(composite);
                layouts.TryAdd(layout.Name, layout);
                foreach (Member member in MembersOf(composite))
                {
                    waiting.Enqueue(member.Type);
                }
            }
        }

        return layouts.ToImmutable();
    }

    /// <summary>The struct that a type is, points to or has as elements.</summary>
    private MetadataId StructOf(MetadataId type)
    {
        for (int depth = 0; depth < 8; depth++)
        {
            MetadataId inner = types.Pointee(type) is { IsNone: false } pointee ? pointee : types.ElementOf(type);
            if (inner.IsNone)
            {
                break;
            }

            type = inner;
        }

        return types.Strip(type);
    }

    private StructLayout LayoutOf(MetadataId composite)
    {
        MetadataNode node = metadata[composite];
        return new StructLayout(
            structs.NameOf(composite),
            SizeOf(composite),
            node.Word("tag"u8).SequenceEqual("DW_TAG_union_type"u8),
            [.. MembersOf(composite).Select(static member => member.Field)],
            sources.DeclarationOf(node));
    }

    private ImmutableArray<Member> MembersOf(MetadataId composite)
    {
        if (_members.TryGetValue(composite, out ImmutableArray<Member> known))
        {
            return known;
        }

        ImmutableArray<Member>.Builder members = ImmutableArray.CreateBuilder<Member>();
        foreach (MetadataId element in metadata[metadata[composite].Reference("elements"u8)])
        {
            if (ReadMember(metadata[element]) is { } member)
            {
                members.Add(member);
            }
        }

        return _members[composite] = members.ToImmutable();
    }

    private Member? ReadMember(MetadataNode node)
    {
        ReadOnlySpan<byte> tag = node.Word("tag"u8);
        bool isBase = tag.SequenceEqual("DW_TAG_inheritance"u8);
        if (!(isBase || tag.SequenceEqual("DW_TAG_member"u8)) || node.Word("flags"u8).IndexOf("DIFlagStaticMember"u8) >= 0)
        {
            return null;
        }

        MetadataId type = node.Reference("baseType"u8);
        MetadataId element = types.ElementOf(type);
        TypeName name = types.NameOf(element.IsNone ? type : element);
        long size = types.NameOf(type).Size;
        long count = element.IsNone ? 1 : name.Size > 0 ? size / name.Size : 0;
        return new Member(
            new StructField(isBase ? BaseClass : node.Text("name"u8), node.Number("offset"u8) / 8, name, count, sources.DeclarationOf(node)),
            type);
    }
}
