namespace Decref.Lint.Ir.Text;

/// <summary>Files, positions and scopes of the debug metadata.</summary>
internal sealed class DebugSources(MetadataTable metadata)
{
    private const int ScopeDepth = 32;
    private readonly Dictionary<MetadataId, string?> _files = [];
    private readonly Dictionary<MetadataId, string?> _filesOfScopes = [];

    /// <summary>The place of a <c>DILocation</c>.</summary>
    public SourcePosition PositionOf(MetadataId location)
    {
        MetadataNode node = metadata[location];
        return node.Is("DILocation"u8)
            ? new SourcePosition(FileOfScope(node.Reference("scope"u8)), (int)node.Number("line"u8), (int)node.Number("column"u8))
            : SourcePosition.None;
    }

    /// <summary>The place a type, variable or function is declared at; debug data knows no column for it.</summary>
    public SourcePosition DeclarationOf(MetadataNode node) =>
        node.Number("line"u8) is > 0 and long line ? new SourcePosition(FileOf(node.Reference("file"u8)), (int)line, 0) : SourcePosition.None;

    /// <summary>Absolute path of a <c>DIFile</c>.</summary>
    public string? FileOf(MetadataId file)
    {
        if (!_files.TryGetValue(file, out string? path))
        {
            MetadataNode node = metadata[file];
            string name = node.Text("filename"u8);
            path = name.Length == 0 || name.Contains('\0') ? null : Path.GetFullPath(Path.Combine("/", node.Text("directory"u8).Replace("\0", ""), name));
            _files.Add(file, path);
        }

        return path;
    }

    /// <summary>Names of the enclosing namespaces and classes, each followed by <c>::</c>.</summary>
    public string QualifierOf(MetadataId scope)
    {
        string qualifier = "";
        for (int depth = 0; depth < ScopeDepth && !scope.IsNone; depth++)
        {
            MetadataNode node = metadata[scope];
            if (node.Is("DINamespace"u8) || node.Is("DICompositeType"u8))
            {
                string name = node.Text("name"u8);
                qualifier = $"{(name.Length == 0 ? "(anonymous)" : name)}::{qualifier}";
            }

            scope = node.Reference("scope"u8);
        }

        return qualifier;
    }

    private string? FileOfScope(MetadataId scope)
    {
        if (!_filesOfScopes.TryGetValue(scope, out string? file))
        {
            file = FileOf(metadata[scope].Reference("file"u8));
            _filesOfScopes.Add(scope, file);
        }

        return file;
    }
}
