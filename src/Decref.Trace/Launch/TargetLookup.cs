using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Decref.Trace.Launch;

/// <summary>Finds what a target's text stands for, and builds the extension that lies beside it.</summary>
/// <param name="folder">Where the user is.</param>
public sealed partial class TargetLookup(PythonInterpreter python, string folder)
{
    private const string Forms =
        "Give a folder with an extension, a file.py, file.py::function, package.module:callable, or -c CODE.";

    public Outcome<ResolvedTarget> Resolve(TargetRequest request)
    {
        if (request.Code is not null)
        {
            return new ResolvedTarget([TargetForm.Code(request.Setup, request.Code)], folder, null);
        }

        string target = request.Target ?? ".";
        string[] parts = target.Split("::", 2);
        if (parts.Contains(""))
        {
            return NoSuchTarget(target.Length == 0 ? "\"\"" : target);
        }

        string path = Path.GetFullPath(parts[0], folder);
        if (Directory.Exists(path))
        {
            return OfFolder(target, path);
        }

        if (File.Exists(path))
        {
            return Path.GetExtension(path) is ".py" or ""
                ? WithExtension(Path.GetDirectoryName(path)!, [TargetForm.File(parts[0], path, parts.ElementAtOrDefault(1))])
                : Problem.Usage(target, "this is no Python file", Forms);
        }

        Match callable = Callable().Match(target);
        return callable.Success
            ? new ResolvedTarget([TargetForm.Callable(callable.Groups[1].Value, callable.Groups[2].Value)], folder, null)
            : NoSuchTarget(target);
    }

    private static Problem NoSuchTarget(string target) => Problem.Usage(target, "there is no such target", Forms);

    private Outcome<ResolvedTarget> OfFolder(string target, string path)
    {
        ImmutableArray<string> files = TestFiles(path);
        if (files.Length == 0)
        {
            return Problem.Usage(target, "it has no leaks.py and no test_*.py", "Write a leaks.py with functions leak_... that call the extension.");
        }

        return WithExtension(path, [.. files.Select(file => TargetForm.File(LabelOf(file), file, null))]);
    }

    /// <summary>leaks.py alone when there is one; otherwise the tests, as pytest would find them.</summary>
    private static ImmutableArray<string> TestFiles(string path)
    {
        string[] folders = [path, Path.Combine(path, "tests"), Path.Combine(path, "test")];
        ImmutableArray<string> leaks = [.. folders.Select(inner => Path.Combine(inner, "leaks.py")).Where(File.Exists).Take(1)];
        return leaks.Length > 0
            ? leaks
            : [.. folders.Where(Directory.Exists).SelectMany(inner => Directory.GetFiles(inner, "test_*.py").Order(StringComparer.Ordinal))];
    }

    private Outcome<ResolvedTarget> WithExtension(string path, ImmutableArray<TargetForm> forms)
    {
        if (ExtensionSource.Find(path) is not { } source)
        {
            return new ResolvedTarget(forms, path, null);
        }

        return new ExtensionBuild(source, python).Ensure().Succeeded(out BuiltExtension? built, out Problem? problem)
            ? new ResolvedTarget(forms, path, built.Library)
            : problem;
    }

    private string LabelOf(string file)
    {
        string relative = Path.GetRelativePath(folder, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }

    [GeneratedRegex(@"^([A-Za-z_][\w.]*):([A-Za-z_][\w.]*)$")]
    private static partial Regex Callable();
}
