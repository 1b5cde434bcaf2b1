namespace Decref.Trace.Launch;

/// <summary>Where decref's own files lie: beside the program, or in the source tree it was built from.</summary>
/// <param name="Program">Folder of the running program; the driver is copied there by the build.</param>
/// <param name="SourceTree">Null in an installation without sources.</param>
public sealed record Installation(string Program, string? SourceTree)
{
    public static Installation Current { get; } = new(AppContext.BaseDirectory, FindSourceTree());

    public string Driver => Path.Combine(Program, "python", "decref", "driver.py");

    private static string? FindSourceTree()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "src", "agent", "snapshot.h")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
