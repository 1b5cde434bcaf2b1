namespace Decref.Lint.Tables;

/// <summary>One row of a <c>PyMemberDef</c> table.</summary>
/// <param name="TypeCode"><c>T_OBJECT</c> is 6, <c>T_OBJECT_EX</c> 16.</param>
public sealed record MemberDefinition(string Name, int TypeCode, long Offset, int Flags)
{
    private const int Object = 6;
    private const int ObjectEx = 16;
    private const int ReadOnly = 1;

    public bool IsObject => TypeCode is Object or ObjectEx;

    /// <summary>Python code can assign to it: CPython then stores a strong reference and releases the old one.</summary>
    public bool IsWritable => (Flags & ReadOnly) == 0;
}
