namespace Decref.Lint.Ir.Tables;

/// <summary>Which C struct a type's instances have: of the structs its functions work with, one that has the size.</summary>
internal static class InstanceStructs
{
    public static string? Find(IrModule module, long size, IEnumerable<string> functions)
    {
        HashSet<string> names = [.. functions];
        string? used = module.Functions
            .Where(function => names.Contains(function.Name))
            .SelectMany(StructsUsed)
            .Where(name => IsInstance(module, name, size))
            .GroupBy(static name => name)
            .OrderByDescending(static uses => uses.Count())
            .ThenBy(static uses => uses.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        return used ?? OnlyOne(module.Structs.Keys.Where(name => IsInstance(module, name, size)));
    }

    private static IEnumerable<string> StructsUsed(IrFunction function)
    {
        foreach (IrParameter parameter in function.Parameters)
        {
            if (parameter.Type.Struct is { } name)
            {
                yield return name;
            }
        }

        foreach (IrInstruction instruction in function.Blocks.SelectMany(static block => block.Instructions))
        {
            string? name = instruction switch
            {
                IrInstruction.Local local => local.Type.Struct,
                IrInstruction.Part part => part.Struct,
                _ => null,
            };
            if (name is not null)
            {
                yield return name;
            }
        }
    }

    /// <summary>Starts with an object's head and has the size.</summary>
    private static bool IsInstance(IrModule module, string name, long size) =>
        module.Structs.TryGetValue(name, out StructLayout? layout)
        && layout.Size == size
        && layout.Fields is [{ Offset: 0, Type.IsPointer: false, Type.Struct: { } head }, ..]
        && (head is "_object" or "PyVarObject" || IsObject(module, head, 0));

    /// <summary>Instances may start with the struct of a base type.</summary>
    private static bool IsObject(IrModule module, string name, int depth) =>
        name is "_object" or "PyVarObject"
        || (depth < 8 && module.Structs.TryGetValue(name, out StructLayout? layout)
            && layout.Fields is [{ Offset: 0, Type.IsPointer: false, Type.Struct: { } head }, ..] && IsObject(module, head, depth + 1));

    private static string? OnlyOne(IEnumerable<string> names)
    {
        string? only = null;
        foreach (string name in names)
        {
            if (only is not null)
            {
                return null;
            }

            only = name;
        }

        return only;
    }
}
