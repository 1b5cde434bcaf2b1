using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Decref.Trace.Launch;

/// <summary>
/// Compiles C and C++ files that come without a build description: each file with a <c>PyInit_NAME</c> becomes the module
/// NAME, together with the files that have none.
/// </summary>
internal sealed partial class BareBuild(string folder, PythonInterpreter python)
{
    private const string Question =
        "import sysconfig as s; print(s.get_path('include')); print(s.get_path('platinclude')); print(s.get_config_var('EXT_SUFFIX'))";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="library">Existing folder for the modules.</param>
    /// <returns>Null when every module was built.</returns>
    public Problem? Run(string library)
    {
        ImmutableArray<string> files = ExtensionSource.CFiles(folder);
        ILookup<string, string> byModule = files.ToLookup(ModuleOf);
        if (files.All(file => ModuleOf(file).Length == 0))
        {
            return Problem.Usage(folder, "none of its C files defines a PyInit_ function", "Give a folder with an extension module.");
        }

        string[] answer = ToolRun.Run(python.Path, ["-c", Question], folder, Limit)?.Output.Split('\n') ?? [];
        if (answer.Length < 3 || !File.Exists(Path.Combine(answer[0], "Python.h")))
        {
            string version = $"{python.Version.Major}.{python.Version.Minor}";
            return Problem.Incomplete(folder, $"the headers of {python.Path} are missing", $"Install them (Debian: apt-get install libpython{version}-dev).");
        }

        return byModule
            .Where(module => module.Key.Length > 0)
            .Select(module => Compile([.. module, .. byModule[""]], answer[0], answer[1], Path.Combine(library, module.Key + answer[2])))
            .FirstOrDefault(problem => problem is not null);
    }

    private Problem? Compile(ImmutableArray<string> files, string include, string platformInclude, string output)
    {
        bool isCpp = files.Any(file => Path.GetExtension(file) != ".c");
        string compiler = Environment.GetEnvironmentVariable(isCpp ? "CXX" : "CC") is { Length: > 0 } chosen ? chosen : isCpp ? "c++" : "cc";
        string[] arguments = ["-shared", "-fPIC", "-O2", "-g", "-I" + include, "-I" + platformInclude, "-o", output, .. files];
        ToolRun? run = ToolRun.Run(compiler, arguments, folder, Limit);
        return run switch
        {
            { ExitCode: 0 } => null,
            null => Problem.Incomplete(folder, $"there is no compiler {compiler}", "Install one (Debian: apt-get install gcc g++)."),
            _ => Problem.Incomplete(folder, $"it does not compile: {FirstErrors.Of(run.Errors)}", "Correct that, or add a setup.py with the flags it needs."),
        };
    }

    private static string ModuleOf(string file)
    {
        Match match = InitFunction().Match(File.ReadAllText(file));
        return match.Success ? match.Groups[1].Value : "";
    }

    [GeneratedRegex(@"\bPyInit_(\w+)\s*\(")]
    private static partial Regex InitFunction();
}
