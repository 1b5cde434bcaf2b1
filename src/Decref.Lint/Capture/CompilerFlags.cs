using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Decref.Lint.Capture;

/// <summary>
/// The flags of a build that change what the source means. Everything else is dropped: clang rejects what it does not know, and a
/// build's plugins, outputs and response files are none of our business.
/// </summary>
public static class CompilerFlags
{
    /// <summary>Followed by their value, joined or in the next word.</summary>
    private static readonly ImmutableArray<string> WithValue =
        ["-I", "-D", "-U", "-isystem", "-iquote", "-idirafter", "-include", "-imacros", "-isysroot", "--sysroot", "-x", "-std"];

    private static readonly FrozenSet<string> Alone = FrozenSet.ToFrozenSet(
    [
        "-m32", "-m64", "-pthread", "-ansi", "-nostdinc", "-nostdinc++", "-fsigned-char", "-funsigned-char", "-fshort-enums", "-fshort-wchar", "-fexceptions", "-fno-exceptions", "-frtti",
        "-fno-rtti", "-fms-extensions", "-fgnu89-inline", "-fchar8_t", "-fno-char8_t", "-fwrapv",
        "-mavx", "-mavx2", "-mavx512f", "-mavx512bw", "-mavx512vl", "-mavx512dq", "-mfma", "-mf16c", "-mbmi", "-mbmi2", "-mpopcnt", "-mssse3", "-msse3", "-msse4", "-msse4.1", "-msse4.2", "-maes", "-mpclmul", "-mlzcnt", "-march=native",
    ]);

    /// <summary>Written <c>--option=value</c> or in the next word, and dropped with it.</summary>
    private static readonly FrozenSet<string> DroppedWithValue = FrozenSet.ToFrozenSet(
        ["-o", "-MF", "-MT", "-MQ", "-MJ", "--param", "-Xlinker", "-Xassembler", "-Xpreprocessor", "-Xclang", "-L", "-l", "-z", "-T", "-u", "-arch", "-aux-info", "-dumpbase", "-dumpdir", "-specs", "-B", "-target"]);

    private static readonly FrozenSet<string> SourceEndings = FrozenSet.ToFrozenSet([".c", ".cc", ".cpp", ".cxx", ".c++", ".C"]);

    public static bool IsSource(string path) => SourceEndings.Contains(Path.GetExtension(path));

    public static bool IsCpp(string path) => IsSource(path) && Path.GetExtension(path) is not ".c";

    /// <summary>Splits a compiler's arguments, its own name left off, into the sources it compiles and the flags that matter.</summary>
    public static (ImmutableArray<string> Sources, ImmutableArray<string> Flags) Split(IReadOnlyList<string> arguments)
    {
        ImmutableArray<string>.Builder sources = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder flags = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (DroppedWithValue.Contains(argument))
            {
                i++;
            }
            else if (WithValue.FirstOrDefault(flag => Matches(argument, flag)) is { } flag)
            {
                flags.Add(argument);
                if (argument == flag && i + 1 < arguments.Count)
                {
                    flags.Add(arguments[++i]);
                }
            }
            else if (Alone.Contains(argument))
            {
                flags.Add(argument);
            }
            else if (!argument.StartsWith('-') && !argument.StartsWith('@') && IsSource(argument))
            {
                sources.Add(argument);
            }
        }

        return (sources.ToImmutable(), flags.ToImmutable());
    }

    /// <summary><c>-Idir</c> and <c>-I</c>, but not <c>-Imacros</c>-like neighbours: a longer flag of the table wins.</summary>
    private static bool Matches(string argument, string flag) =>
        argument.StartsWith(flag, StringComparison.Ordinal)
        && !WithValue.Any(other => other.Length > flag.Length && argument.StartsWith(other, StringComparison.Ordinal))
        && (flag is not ("-std" or "--sysroot") || argument.Length == flag.Length || argument[flag.Length] == '=');
}
