using System.Collections.Immutable;

namespace Decref.Testing.Examples;

/// <summary>A folder of <c>examples/</c> with its repaired twin, and what its source says must be measured.</summary>
/// <param name="Name">Of the folder, the C file and the module.</param>
/// <param name="Folder">With the mistake.</param>
/// <param name="RepairedFolder">Without it.</param>
/// <param name="Expected">In the order of the source.</param>
public sealed record Example(string Name, string Folder, string RepairedFolder, ImmutableArray<ExpectedGrowth> Expected)
{
    private static readonly string Root = ExamplesFolder();

    public string Source => Path.Combine(Folder, Name + ".c");

    public string RepairedSource => Path.Combine(RepairedFolder, Name + ".c");

    /// <summary>Every example of the repository these tests were built in, by name.</summary>
    public static ImmutableArray<Example> All { get; } =
    [
        .. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder))
            .Where(name => name != "repaired").Order(StringComparer.Ordinal).Select(Read),
    ];

    public static Example Named(string name) => All.First(example => example.Name == name);

    public override string ToString() => Name;

    private static Example Read(string name)
    {
        string folder = Path.Combine(Root, name);
        IEnumerable<ExpectedGrowth> expected = File.ReadLines(Path.Combine(folder, name + ".c")).Index()
            .Where(line => line.Item.Contains("expect:", StringComparison.Ordinal))
            .Select(line => ExpectedGrowth.Parse(line.Item, line.Index + 1));
        return new Example(name, folder, Path.Combine(Root, "repaired", name), [.. expected]);
    }

    private static string ExamplesFolder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Decref.slnx")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException("these tests run inside their repository");
        }

        return Path.Combine(folder, "examples");
    }
}
