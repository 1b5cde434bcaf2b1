using System.Collections.Immutable;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>How the compiler is asked for readable text.</summary>
internal static class ClangArguments
{
    private static readonly ImmutableArray<string> Fixed =
    [
        "-S", "-emit-llvm", "-O0",
        "-Xclang", "-disable-llvm-passes", // Header functions marked always_inline stay calls.
        "-Xclang", "-disable-llvm-verifier", // Our reader checks what it reads; a tenth of clang's time.
        "-fno-discard-value-names",
        "-g", "-fstandalone-debug", // Full layouts of types that are only pointed to.
        "-w", "-Wno-everything", // Old C that newer compilers reject by default is read all the same.
        "-fno-color-diagnostics", "-fno-caret-diagnostics", "-ferror-limit=5",
    ];

    /// <summary>The folder of our <c>Python.h</c>.</summary>
    public static string WrapperFolder => Path.Combine(AppContext.BaseDirectory, "include");

    public static ImmutableArray<string> For(CompileCommand command, string dependencyFile, HeaderReading headers) =>
    [
        .. Fixed,
        .. headers switch
        {
            HeaderReading.Asserting => ["-DDECREF_ASSERTIONS"],
            HeaderReading.Assigning => ["-DDECREF_ASSERTIONS", "-DDECREF_ASSIGNABLE_FIELDS"],
            HeaderReading.Named => ["-DDECREF_ASSIGNABLE_FIELDS"],
            HeaderReading.OwnItems => ["-DDECREF_ASSIGNABLE_FIELDS", "-DDECREF_OWN_ITEMS"],
            _ => ImmutableArray.Create("-DDECREF_PLAIN_HEADERS"),
        },
        $"-I{WrapperFolder}",
        .. command.Flags,
        "-MD", "-MF", dependencyFile,
        "-o", "-",
        "--", command.File,
    ];
}
