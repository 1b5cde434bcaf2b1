using System.Collections.Immutable;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>Where the project of a source begins, and what it is built by.</summary>
internal static class ProjectTop
{
    private const int MaximumParents = 3;

    /// <summary>Files that say how a project is built.</summary>
    public static ImmutableArray<string> BuildFiles { get; } = ["setup.py", "pyproject.toml", "setup.cfg", "meson.build", "CMakeLists.txt"];

    /// <summary>The nearest folder above the source that looks like a project's top; the command's own folder where none does.</summary>
    public static string Of(CompileCommand command)
    {
        string? folder = Path.GetDirectoryName(command.File);
        for (int i = 0; i <= MaximumParents && folder is not null; i++, folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")) || BuildFiles.Any(name => File.Exists(Path.Combine(folder, name))))
            {
                return folder;
            }
        }

        return command.Directory == "/" ? Path.GetDirectoryName(command.File)! : command.Directory;
    }
}
