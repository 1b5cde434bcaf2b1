using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>
/// One public name for what compilers and headers call by several: the calls that our <c>Python.h</c> puts in place of reference
/// operations, CPython's private spellings, glibc's assembler labels and fortified variants. Contracts are written for public names only.
/// </summary>
public static class CanonicalNames
{
    private const string WrapperPrefix = "decref_";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["_Py_INCREF"] = "Py_INCREF",
        ["_Py_DECREF"] = "Py_DECREF",
        ["_Py_XINCREF"] = "Py_XINCREF",
        ["_Py_XDECREF"] = "Py_XDECREF",
        ["_Py_NewRef"] = "Py_NewRef",
        ["_Py_XNewRef"] = "Py_XNewRef",
        ["_Py_TYPE"] = "Py_TYPE",
        ["_Py_TYPE_impl"] = "Py_TYPE",
        ["_Py_SIZE_impl"] = "Py_SIZE",
        ["_Py_IS_TYPE_impl"] = "Py_IS_TYPE",
        ["_Py_SET_SIZE_impl"] = "Py_SET_SIZE",
        ["_PyUnicode_DATA"] = "PyUnicode_DATA",
        ["Py_IncRef"] = "Py_XINCREF",
        ["Py_DecRef"] = "Py_XDECREF",
        ["_PyObject_Vectorcall"] = "PyObject_Vectorcall",
        ["_PyObject_VectorcallTstate"] = "PyObject_Vectorcall",
        ["_PyObject_FastCallDict"] = "PyObject_VectorcallDict",
        ["_PyObject_CallNoArg"] = "PyObject_CallNoArgs",
        ["_PyObject_CallOneArg"] = "PyObject_CallOneArg",
        ["_PyBytes_AS_STRING"] = "PyBytes_AS_STRING",
        ["_PyObject_GC_TRACK"] = "PyObject_GC_Track",
        ["_PyObject_GC_UNTRACK"] = "PyObject_GC_UnTrack",
        ["PyObject_FREE"] = "PyObject_Free",
        ["fopen64"] = "fopen",
        ["freopen64"] = "freopen",
        ["fdopen64"] = "fdopen",
        ["tmpfile64"] = "tmpfile",
        ["open64"] = "open",
        ["openat64"] = "openat",
        ["creat64"] = "creat",
        ["__open_2"] = "open",
        ["__open64_2"] = "open",
        ["__openat_2"] = "openat",
        ["__openat64_2"] = "openat",
        ["mkstemp64"] = "mkstemp",
        ["mkostemp64"] = "mkostemp",
        ["mmap64"] = "mmap",
        ["readdir64"] = "readdir",
        ["fstat64"] = "fstat",
        ["stat64"] = "stat",
        ["lseek64"] = "lseek",
        ["pread64"] = "pread",
        ["pwrite64"] = "pwrite",
        ["__strdup"] = "strdup",
        ["__strndup"] = "strndup",
        ["__isoc99_scanf"] = "scanf",
        ["__isoc99_fscanf"] = "fscanf",
        ["__isoc99_sscanf"] = "sscanf",
        ["__isoc23_scanf"] = "scanf",
        ["__isoc23_fscanf"] = "fscanf",
        ["__isoc23_sscanf"] = "sscanf",
        ["__isoc23_strtol"] = "strtol",
        ["__isoc23_strtoul"] = "strtoul",
        ["__isoc23_strtoll"] = "strtoll",
        ["__isoc23_strtoull"] = "strtoull",
        ["__xpg_strerror_r"] = "strerror_r",
        ["__memcpy_chk"] = "memcpy",
        ["__memmove_chk"] = "memmove",
        ["__memset_chk"] = "memset",
        ["__strcpy_chk"] = "strcpy",
        ["__strncpy_chk"] = "strncpy",
        ["__strcat_chk"] = "strcat",
        ["__strncat_chk"] = "strncat",
        ["__snprintf_chk"] = "snprintf",
        ["__sprintf_chk"] = "sprintf",
        ["__vsnprintf_chk"] = "vsnprintf",
        ["__vsprintf_chk"] = "vsprintf",
        ["__fprintf_chk"] = "fprintf",
        ["__printf_chk"] = "printf",
        ["__vfprintf_chk"] = "vfprintf",
        ["__asprintf_chk"] = "asprintf",
        ["__vasprintf_chk"] = "vasprintf",
        ["__fgets_chk"] = "fgets",
        ["__fread_chk"] = "fread",
        ["__read_chk"] = "read",
        ["__pread_chk"] = "pread",
        ["__realpath_chk"] = "realpath",
        ["__getcwd_chk"] = "getcwd",
        ["_setjmp"] = "setjmp",
        ["__sigsetjmp"] = "sigsetjmp",
        ["__longjmp_chk"] = "longjmp",
    }.ToFrozenDictionary();

    /// <summary>Where the other spelling has parameters that the public one has not: flags and sizes of fortified variants, a thread state.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<int>> Surplus = new Dictionary<string, ImmutableArray<int>>
    {
        ["_PyObject_VectorcallTstate"] = [0],
        ["__memcpy_chk"] = [3],
        ["__memmove_chk"] = [3],
        ["__memset_chk"] = [3],
        ["__strcpy_chk"] = [2],
        ["__strncpy_chk"] = [3],
        ["__strcat_chk"] = [2],
        ["__strncat_chk"] = [3],
        ["__snprintf_chk"] = [2, 3],
        ["__sprintf_chk"] = [1, 2],
        ["__vsnprintf_chk"] = [2, 3],
        ["__vsprintf_chk"] = [1, 2],
        ["__fprintf_chk"] = [1],
        ["__printf_chk"] = [0],
        ["__vfprintf_chk"] = [1],
        ["__asprintf_chk"] = [1],
        ["__vasprintf_chk"] = [1],
        ["__fgets_chk"] = [1],
        ["__fread_chk"] = [1],
        ["__read_chk"] = [3],
        ["__pread_chk"] = [4],
        ["__realpath_chk"] = [2],
        ["__getcwd_chk"] = [2],
    }.ToFrozenDictionary();

    /// <summary>The parameters, in ascending order, to leave out when a call is read under <see cref="Of"/>'s name.</summary>
    public static ImmutableArray<int> SurplusParameters(string name) => Surplus.GetValueOrDefault(name, []);

    public static string Of(string name)
    {
        name = name.Length > 0 && name[0] == '\u0001' ? name[1..] : name;
        return Names.TryGetValue(name, out string? canonical) ? canonical
            : name.StartsWith(WrapperPrefix, StringComparison.Ordinal) ? name[WrapperPrefix.Length..]
            : name;
    }
}
