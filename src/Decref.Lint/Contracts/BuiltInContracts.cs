using System.Reflection;

namespace Decref.Lint.Contracts;

/// <summary>The contract files that come with decref, embedded from <c>contracts/</c>.</summary>
internal static class BuiltInContracts
{
    private const string Prefix = "contracts/";

    internal static IEnumerable<ContractText> Read()
    {
        Assembly assembly = typeof(BuiltInContracts).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the embedded contract file {name} cannot be opened");
            using var reader = new StreamReader(stream);
            yield return new ContractText(name, reader.ReadToEnd(), ContractSources.Manual);
        }
    }
}
