namespace Decref.Lint.Ir.Text;

/// <summary>The number N of a metadata node <c>!N</c>.</summary>
internal readonly record struct MetadataId(int Index)
{
    public static readonly MetadataId None = new(-1);

    public bool IsNone => Index < 0;
}
