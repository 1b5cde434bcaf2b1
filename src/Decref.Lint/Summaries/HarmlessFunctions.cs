using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Decref.Lint.Summaries;

/// <summary>C library functions and compiler built-ins that read or fill memory and neither keep nor free what they are given.</summary>
public static class HarmlessFunctions
{
    private static readonly FrozenSet<string> Names =
    [
        "memcmp", "memchr", "memcpy", "memmove", "memset", "strlen", "strnlen", "strcmp", "strncmp", "strcasecmp", "strncasecmp", "strchr",
        "strrchr", "strstr", "strcpy", "strncpy", "strcat", "strncat", "strspn", "strcspn", "strtol", "strtoul", "strtoll", "strtoull", "strtod",
        "atoi", "atol", "atof", "toupper", "tolower", "isalpha", "isdigit", "isspace", "sprintf", "snprintf", "vsnprintf", "printf", "fprintf",
        "puts", "fputs", "fputc", "putchar", "fread", "fwrite", "fgets", "fgetc", "fseek", "ftell", "fflush", "feof", "ferror", "fileno", "rewind",
        "read", "write", "lseek", "ioctl", "fcntl", "fstat", "stat", "qsort", "strerror", "perror", "getenv", "time", "clock", "gettimeofday",
        "localtime", "gmtime", "mktime", "abs", "labs", "floor", "ceil", "round", "sqrt", "pow", "fabs", "fmod", "__errno_location", "htonl",
        "ntohl", "htons", "ntohs", "select", "poll", "send", "recv", "sscanf", "rand", "srand", "memccpy", "wcslen", "strpbrk", "bcmp",
    ];

    public static bool Contains(string function) =>
        Names.Contains(function) || function.StartsWith("llvm.", StringComparison.Ordinal) || function.StartsWith("__builtin_", StringComparison.Ordinal);

    public static ImmutableArray<Outcome> Outcomes(int argumentCount) =>
    [
        new Outcome
        {
            Effects = [.. Enumerable.Range(0, argumentCount).Select(index => new Effect.Use(new Operand.Argument(index), AcceptsNull: true))],
        },
    ];
}
