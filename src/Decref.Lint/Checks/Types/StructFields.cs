using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Names and types of the fields at an offset, nested structs opened.</summary>
internal static class StructFields
{
    private const int MaximumNesting = 4;

    /// <summary>The innermost field at an offset; null when the layout does not say.</summary>
    public static (string Name, TypeName Type, long Offset)? At(IrModule module, string structure, long offset)
    {
        string prefix = "";
        long start = 0;
        for (int level = 0; level < MaximumNesting && module.Structs.TryGetValue(structure, out StructLayout? layout); level++)
        {
            StructField? found = layout.Fields.LastOrDefault(field => start + field.Offset <= offset && offset < start + field.Offset + Extent(module, field));
            if (found is null)
            {
                return null;
            }

            bool isOpened = found.Type is { IsPointer: false, Struct: not null } && !IsWhole(found.Type.Struct);
            if (!isOpened)
            {
                return (prefix + found.Name, found.Type, start + found.Offset);
            }

            prefix += found.Name + ".";
            start += found.Offset;
            structure = found.Type.Struct!;
        }

        return null;
    }

    /// <summary>Structs that are released as one: nobody asks for their parts.</summary>
    private static bool IsWhole(string structure) => structure is "Py_buffer" or "bufferinfo";

    /// <summary>Its first member, or that of what it begins with, is the reference count (Python 2 has no struct for the two).</summary>
    public static bool BeginsWithHeader(IrModule module, string structure)
    {
        for (int level = 0; level < MaximumNesting && module.Structs.TryGetValue(structure, out StructLayout? layout) && layout.Fields.Length > 0; level++)
        {
            StructField first = layout.Fields[0];
            if (IsHeader(structure) || first.Name == "ob_refcnt")
            {
                return true;
            }

            if (first.Type is not { IsPointer: false, Struct: string inner })
            {
                return false;
            }

            structure = inner;
        }

        return IsHeader(structure);
    }

    public static bool IsHeader(string? structure) => structure is "_object" or "PyObject" or "PyVarObject";

    private static long Extent(IrModule module, StructField field)
    {
        long element = field.Type is { IsPointer: false, Struct: string structure } ? module.Structs.GetValueOrDefault(structure)?.Size ?? field.Type.Size : field.Type.Size;
        return Math.Max(1, element) * Math.Max(1, field.ElementCount);
    }
}
