using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

/// <summary>Names of structs, unions and classes: an unnamed one is known by its typedef, else by its place.</summary>
internal sealed class DebugStructs(MetadataTable metadata, DebugSources sources, bool isCPlusPlus)
{
    private readonly Dictionary<MetadataId, string> _names = [];
    private readonly Dictionary<string, ImmutableArray<MetadataId>> _byName = new(ByteNameComparer.Instance);
    private readonly Dictionary<MetadataId, string> _typedefs = [];
    private readonly Dictionary<string, MetadataId> _found = [];
    private bool _isIndexed;

    public string NameOf(MetadataId composite)
    {
        if (!_names.TryGetValue(composite, out string? name))
        {
            name = Spell(composite);
            _names.Add(composite, name);
        }

        return name;
    }

    /// <summary>The struct that LLVM calls <c>struct.NAME</c>, <c>struct.NAME.7</c> or <c>class.NAME.base</c>; none when no struct or several carry the name.</summary>
    public MetadataId Find(string llvmName)
    {
        if (!_found.TryGetValue(llvmName, out MetadataId found))
        {
            EnsureIndex();
            string qualified = llvmName[(llvmName.IndexOf('.') + 1)..];
            found = FindQualified(qualified);
            int suffix = qualified.LastIndexOf('.');
            found = found.IsNone && suffix > 0 ? FindQualified(qualified[..suffix]) : found;
            _found.Add(llvmName, found);
        }

        return found;
    }

    private MetadataId FindQualified(string qualified)
    {
        int scope = qualified.LastIndexOf("::", StringComparison.Ordinal);
        string simple = scope < 0 ? qualified : qualified[(scope + 2)..];
        if (!_byName.TryGetValue(simple, out ImmutableArray<MetadataId> candidates))
        {
            return MetadataId.None;
        }

        MetadataId only = MetadataId.None;
        foreach (MetadataId candidate in candidates)
        {
            if (NameOf(candidate) == qualified)
            {
                if (!only.IsNone)
                {
                    return MetadataId.None;
                }

                only = candidate;
            }
        }

        return only;
    }

    private string Spell(MetadataId composite)
    {
        EnsureIndex();
        MetadataNode node = metadata[composite];
        string qualifier = isCPlusPlus ? sources.QualifierOf(node.Reference("scope"u8)) : "";
        if (node.Text("name"u8) is { Length: > 0 } name)
        {
            return qualifier + name;
        }

        if (_typedefs.TryGetValue(composite, out string? typedef))
        {
            return qualifier + typedef;
        }

        SourcePosition place = sources.DeclarationOf(node);
        string keyword = node.Word("tag"u8).SequenceEqual("DW_TAG_union_type"u8) ? "union" : "struct";
        return $"{qualifier}(unnamed {keyword} at {Path.GetFileName(place.File)}:{place.Line})";
    }

    /// <summary>One walk over all nodes, at the first question: complete structs by name, and typedefs of unnamed ones.</summary>
    private void EnsureIndex()
    {
        if (_isIndexed)
        {
            return;
        }

        _isIndexed = true;
        for (int i = 0; i < metadata.Count; i++)
        {
            var id = new MetadataId(i);
            MetadataNode node = metadata[id];
            if (node.Is("DICompositeType"u8) && !node.Reference("elements"u8).IsNone)
            {
                AddName(node.Text("name"u8), id);
            }
            else if (node.Is("DIDerivedType"u8) && node.Word("tag"u8).SequenceEqual("DW_TAG_typedef"u8))
            {
                NoteTypedef(node);
            }
        }
    }

    private void NoteTypedef(MetadataNode typedef)
    {
        MetadataId target = typedef.Reference("baseType"u8);
        MetadataNode composite = metadata[target];
        if (composite.Is("DICompositeType"u8) && composite.Word("name"u8).IsEmpty && _typedefs.TryAdd(target, typedef.Text("name"u8)))
        {
            AddName(typedef.Text("name"u8), target);
        }
    }

    private void AddName(string name, MetadataId id)
    {
        if (name.Length > 0)
        {
            _byName[name] = _byName.TryGetValue(name, out ImmutableArray<MetadataId> others) ? others.Add(id) : [id];
        }
    }
}
