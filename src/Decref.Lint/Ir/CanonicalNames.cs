using System.Collections.Frozen;

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

    public static string Of(string name)
    {
        name = name.Length > 0 && name[0] == '\u0001' ? name[1..] : name;
        return Names.TryGetValue(name, out string? canonical) ? canonical
            : name.StartsWith(WrapperPrefix, StringComparison.Ordinal) ? name[WrapperPrefix.Length..]
            : name;
    }
}
