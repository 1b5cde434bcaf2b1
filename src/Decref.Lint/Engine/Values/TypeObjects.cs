using Decref.Lint.Engine.Paths;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// <c>PyType_Check(type)</c> of a helper's parameter that is declared as a type: its callers pass <c>Py_TYPE(self)</c>, so the answer is yes.
/// What Python or an argument parser gives a function is not so sure.
/// </summary>
internal static class TypeObjects
{
    public static bool IsAskedWhetherTypeIsOne(PathCursor cursor, string function, IrInstruction.Call call) =>
        function == "PyType_Check" && call is { Result.IsNone: false, Arguments: [ValueId asked] } && !cursor.Analysis.Role.IsCalledByPython
        && cursor.Function.ParameterRead(asked) is >= 0 and int parameter && cursor.Function.Parameters[parameter] is { Type: { PointerDepth: 1, Struct: "_typeobject" } };
}
