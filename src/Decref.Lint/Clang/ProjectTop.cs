using System.Collections.Immutable;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>Where the project of a source begins, and what it is built by.</summary>
internal static class ProjectTop
{
    private const int MaximumParents = 3;

    /// <summary>A binding lies deep in the repository of its library: <c>bindings/python/package/ext</c>.</summary>
    private const int MaximumParentsOfRepository = 8;

    private static readonly ImmutableArray<string> BuildFiles = ["setup.py", "pyproject.toml", "setup.cfg", "meson.build", "CMakeLists.txt"];

    /// <summary>The build files beside a source and above it, the nearest first, up to the repository's top.</summary>
    public static IEnumerable<string> BuildFilesAbove(string file)
    {
        foreach (string folder in FoldersAbove(file))
        {
            foreach (string name in BuildFiles)
            {
                yield return Path.Combine(folder, name);
            }

            if (IsRepository(folder))
            {
                break;
            }
        }
    }

    /// <summary>The nearest folder above the source that looks like a project's top; the command's own folder where none does.</summary>
    public static string Of(CompileCommand command) =>
        FoldersAbove(command.File).FirstOrDefault(static folder => IsRepository(folder) || BuildFiles.Any(name => File.Exists(Path.Combine(folder, name))))
        ?? (command.Directory == "/" ? Path.GetDirectoryName(command.File)! : command.Directory);

    /// <summary>The repository around the project, which may be that of the library it binds; null when there is none.</summary>
    public static string? RepositoryOf(CompileCommand command) => FoldersAbove(command.File, MaximumParentsOfRepository).FirstOrDefault(IsRepository);

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static IEnumerable<string> FoldersAbove(string file, int parents = MaximumParents)
    {
        string? folder = Path.GetDirectoryName(file);
        for (int i = 0; i <= parents && folder is not null; i++, folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
