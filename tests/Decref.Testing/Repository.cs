using System.Runtime.CompilerServices;

namespace Decref.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Full path of a file or folder.</summary>
    /// <param name="name">Relative to the root, with slashes.</param>
    public static string File(string name) => Path.Combine(Root, name);

    private static string Find([CallerFilePath] string thisFile = "")
    {
        string? folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "Decref.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"{thisFile} lies in no checkout of decref");
    }
}
