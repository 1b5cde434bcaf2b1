namespace Decref.Lint.Ir.Tables;

/// <summary>One row of a <c>PyMemberDef[]</c>: a field that Python reads and writes by itself.</summary>
/// <param name="TypeCode"><c>T_OBJECT</c> is 6, <c>T_OBJECT_EX</c> 16.</param>
/// <param name="Offset">Bytes from the start of the instance.</param>
public sealed record MemberDefinition(string Name, long TypeCode, long Offset, bool IsReadOnly)
{
    private const long ObjectCode = 6;
    private const long ObjectOrErrorCode = 16;

    public bool IsObject => TypeCode is ObjectCode or ObjectOrErrorCode;
}
