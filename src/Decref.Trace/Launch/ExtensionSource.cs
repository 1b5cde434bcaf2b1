using System.Collections.Immutable;

namespace Decref.Trace.Launch;

/// <summary>How an extension in a folder is built.</summary>
internal enum ExtensionRecipe
{
    /// <summary>A pyproject.toml: pip builds a copy.</summary>
    Project,

    /// <summary>A setup.py.</summary>
    Setup,

    /// <summary>C or C++ files and nothing else: the compiler is called.</summary>
    BareSources,
}

/// <summary>A folder that holds the sources of an extension.</summary>
internal sealed record ExtensionSource(string Folder, ExtensionRecipe Recipe)
{
    private static readonly ImmutableArray<string> SourceEndings = [".c", ".cc", ".cpp", ".cxx"];

    /// <returns>Null when there is nothing to build.</returns>
    public static ExtensionSource? Find(string folder)
    {
        if (File.Exists(Path.Combine(folder, "setup.py")))
        {
            return new ExtensionSource(folder, ExtensionRecipe.Setup);
        }

        if (File.Exists(Path.Combine(folder, "pyproject.toml")))
        {
            return new ExtensionSource(folder, ExtensionRecipe.Project);
        }

        return CFiles(folder).Length > 0 ? new ExtensionSource(folder, ExtensionRecipe.BareSources) : null;
    }

    public static ImmutableArray<string> CFiles(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(file => SourceEndings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)];
}
