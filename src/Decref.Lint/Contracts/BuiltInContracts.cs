using System.Reflection;

namespace Decref.Lint.Contracts;

/// <summary>The contract files that come with decref, embedded from <c>contracts/</c>.</summary>
internal static class BuiltInContracts
{
    private const string Prefix = "contracts/";

    internal static IEnumerable<ContractText> Read()
    {
        Assembly assembly = typeof(BuiltInContracts).Assembly;
        string[] names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (string name in names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the embedded contract file {name} cannot be opened");
            using var reader = new StreamReader(stream);
            yield return new ContractText(name, reader.ReadToEnd(), ContractSources.Manual);
        }
    }
}
