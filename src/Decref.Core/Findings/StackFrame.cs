namespace Decref.Core.Findings;

/// <summary>One frame of a symbolised call stack.</summary>
/// <param name="Language">Which of the two stacks it comes from.</param>
/// <param name="Function">Name, or <c>module+0x1f</c> when there are no symbols.</param>
/// <param name="Location">File and line, when debug data has them.</param>
/// <param name="Module">Shared object or program the code lies in; null for Python frames.</param>
/// <param name="IsInlined">The function was inlined into its caller.</param>
/// <param name="IsInterpreter">CPython's own frame; reports fold these.</param>
public sealed record StackFrame(
    FrameLanguage Language,
    string Function,
    SourceLocation? Location,
    string? Module,
    bool IsInlined,
    bool IsInterpreter);
