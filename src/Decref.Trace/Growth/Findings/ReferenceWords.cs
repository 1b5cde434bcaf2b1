using System.Collections.Immutable;
using Decref.Trace.Growth.Laws;

namespace Decref.Trace.Growth.Findings;

/// <summary>References to objects that were there before, in the reader's words.</summary>
internal static class ReferenceWords
{
    private const string TypeOfTypes = "type";
    private const int MostNamed = 3;

    /// <param name="alike">Objects of one type.</param>
    public static string Of(ImmutableArray<ReferenceGrowth> alike)
    {
        string type = alike[0].Object.Type;
        string hint = type == TypeOfTypes ? "; an instance of a heap type must release its type in tp_dealloc" : "";
        return $"{Count(alike)} {(alike.Length == 1 ? One(type, alike[0].Object.Description) : Several(type, alike))}{hint}";
    }

    private static string Count(ImmutableArray<ReferenceGrowth> alike)
    {
        bool isTheSameForEach = alike.All(growth => growth.References == alike[0].References);
        long references = isTheSameForEach ? alike[0].References : alike.Sum(growth => growth.References);
        string count = references == 1 ? "1 reference" : $"{references} references";
        return $"{count} behind to {(alike.Length > 1 && isTheSameForEach ? "each of " : "")}".TrimEnd();
    }

    private static string One(string type, string description) => description.Length > 0
        ? $"the {type} {description}, which was there before"
        : $"{(type[0] is 'a' or 'e' or 'i' or 'o' or 'A' or 'E' or 'I' or 'O' ? "an" : "a")} {type} object that was there before";

    private static string Several(string type, ImmutableArray<ReferenceGrowth> alike)
    {
        ImmutableArray<string> names = [.. alike.Select(growth => growth.Object.Description).Where(name => name.Length > 0).Take(MostNamed)];
        string more = alike.Length > names.Length ? $" and {alike.Length - names.Length} more" : "";
        string listed = names.IsEmpty ? "" : $": {string.Join(", ", names)}{more}";
        string objects = type == TypeOfTypes ? "types" : $"{type} objects";
        return $"{alike.Length} {objects} that were there before{listed}";
    }
}
