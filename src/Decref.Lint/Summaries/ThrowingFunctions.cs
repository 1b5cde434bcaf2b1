using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Summaries;

/// <summary>
/// Which calls can end in a C++ exception. The compiler cannot know that a function elsewhere does not throw and draws an exception edge
/// for every call in the scope of a destructor; here the bodies of the project are known.
/// </summary>
public sealed class ThrowingFunctions
{
    private readonly HashSet<string> _throwing = [];
    private readonly HashSet<string> _known;

    public ThrowingFunctions(ImmutableArray<ProjectFunction> functions)
    {
        _known = [.. functions.Select(one => one.Function.Name)];
        int before;
        do
        {
            before = _throwing.Count;
            foreach (ProjectFunction one in functions.Where(one => !_throwing.Contains(one.Function.Name) && LetsExceptionsOut(one.Function)))
            {
                _throwing.Add(one.Function.Name);
            }
        }
        while (_throwing.Count != before);
    }

    /// <summary>Of a call in the source of a project; an empty name stands for a function pointer.</summary>
    public bool MayThrow(string function) =>
        function.Length == 0 || (_known.Contains(function) ? _throwing.Contains(function) : IsForeignCpp(function));

    private static bool IsForeignCpp(string function) =>
        function.StartsWith("_Z", StringComparison.Ordinal) || function is "__cxa_throw" or "__cxa_rethrow" or "__cxa_throw_bad_array_new_length";

    private bool LetsExceptionsOut(IrFunction function)
    {
        bool resumes = function.Blocks.Any(block => block.Exit is IrTerminator.Resume);
        foreach (IrBlock block in function.Blocks)
        {
            for (int index = 0; index < block.Instructions.Length; index++)
            {
                bool isGuarded = block.Exit is IrTerminator.Invoke && index == block.Instructions.Length - 1;
                if (block.Instructions[index] is IrInstruction.Call call && (resumes || !isGuarded) && function[call.Callee] is IrValue.FunctionAddress callee
                    && MayThrow(callee.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
