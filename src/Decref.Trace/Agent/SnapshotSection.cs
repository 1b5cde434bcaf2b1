namespace Decref.Trace.Agent;

/// <summary><c>enum decref_section</c>.</summary>
internal enum SnapshotSection : uint
{
    Strings = 1,
    Modules = 2,
    NativeNodes = 3,
    PythonNodes = 4,
    Codes = 5,
    Types = 6,
    Blocks = 7,
    Handles = 8,
    Checks = 9,
    Ticks = 10,
}
