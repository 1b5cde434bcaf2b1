using Decref.Testing;

namespace Decref.Cli.Tests.House;

/// <summary>A source file of the repository, for the tests that keep the house in order.</summary>
internal sealed record SourceFile(string Name, string[] Lines)
{
    internal static IEnumerable<SourceFile> All(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(Path.GetRelativePath(Repository.Root, file), File.ReadAllLines(file)));
}
