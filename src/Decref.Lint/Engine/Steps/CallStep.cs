using System.Collections.Immutable;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;
using Decref.Lint.Tables;

namespace Decref.Lint.Engine.Steps;

/// <summary>Executes a call: one successor state for every outcome that is possible here.</summary>
public sealed class CallStep(FunctionAnalysis analysis)
{
    private readonly Dictionary<(int Block, int Instruction), CallModel> _models = [];

    public List<PathCursor> Execute(PathCursor cursor, IrInstruction.Call call)
    {
        CallModel model = ModelOf(cursor, call);
        ImmutableArray<Value> arguments = [.. call.Arguments.Select(argument => Evaluation.Evaluate(cursor, argument))];
        List<PathCursor> ends = [];
        if (call.IsNoReturn)
        {
            return ends;
        }

        bool hasChoice = model.Outcomes.Length > 1;
        foreach (Outcome outcome in model.Outcomes)
        {
            PathCursor branch = hasChoice ? cursor.Fork(cursor.State) : cursor;
            var application = new OutcomeApplication(branch, call, model, outcome, arguments);
            if (application.Apply(tellsOutcome: hasChoice || outcome.NeedsMemoryFailure) && !branch.IsOver)
            {
                ends.Add(branch);
            }
        }

        return ends;
    }

    /// <summary>A direct call means the same on every path.</summary>
    public CallModel ModelOf(PathCursor cursor, IrInstruction.Call call)
    {
        if (cursor.Function[call.Callee] is not IrValue.FunctionAddress)
        {
            return analysis.Calls.Find(SiteOf(cursor, call), analysis.Shape.Module.SourceFile);
        }

        if (call.Arguments.Any(argument => cursor.Function[argument] is IrValue.Result && (TextOf(cursor, argument) is not null || FunctionOf(cursor, argument) is not null)))
        {
            return analysis.Calls.Find(SiteOf(cursor, call), analysis.Shape.Module.SourceFile);
        }

        (int, int) key = (cursor.Block.Index, cursor.Instruction);
        if (!_models.TryGetValue(key, out CallModel? model))
        {
            model = analysis.Calls.Find(SiteOf(cursor, call), analysis.Shape.Module.SourceFile);
            _models.Add(key, model);
        }

        return model;
    }

    public static CallSite SiteOf(PathCursor cursor, IrInstruction.Call call)
    {
        Value callee = Evaluation.Evaluate(cursor, call.Callee);
        return new CallSite(
            callee is Value.Function known ? known.Name : "",
            SlotField(cursor, call.Callee),
            [.. call.Arguments.Select(argument => FunctionOf(cursor, argument))],
            [.. call.Arguments.Select(argument => TextOf(cursor, argument))]);
    }

    /// <summary>A function that is passed, also one that the path has chosen: <c>user ? done : NULL</c>.</summary>
    private static string? FunctionOf(PathCursor cursor, ValueId argument) => (Evaluation.Evaluate(cursor, argument) as Value.Function)?.Name;

    /// <summary>A string literal, also by way of a variable: <c>format = "y*"; ... PyArg_ParseTuple(args, format, &amp;view)</c>.</summary>
    private static string? TextOf(PathCursor cursor, ValueId argument) => Evaluation.Evaluate(cursor, argument) is Value.Address { Location: { Offset: 0, Index.IsNone: true } place }
        ? cursor.Symbols.TextAt(place.Region, cursor.Function)
        : null;

    private static string? SlotField(PathCursor cursor, ValueId callee)
    {
        if (FromGetter(cursor, callee) is string slot)
        {
            return slot;
        }

        if (Definition(cursor.Function, callee) is not IrInstruction.Load load)
        {
            return null;
        }

        return cursor.Function[load.Address] is IrValue.GlobalAddress global
            ? FieldOf(cursor.Analysis.Shape.Module, global)
            : (Definition(cursor.Function, load.Address) as IrInstruction.Part)?.Field;
    }

    /// <summary><c>PyType_GetSlot(type, Py_tp_alloc)</c>, also by way of a variable.</summary>
    private static string? FromGetter(PathCursor cursor, ValueId callee) =>
        Evaluation.Evaluate(cursor, callee) is Value.Unknowable pointer && cursor.Symbols.OriginOf(pointer.Symbol) is SymbolOrigin.Produced made
        && cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction.Call { Arguments.Length: 2 } call
        && cursor.Function[call.Callee] is IrValue.FunctionAddress { Name: "PyType_GetSlot" } && cursor.Function[call.Arguments[1]] is IrValue.Integer number
            ? TypeSlots.Name(number.Value)
            : null;

    /// <summary>The field of a static structure: <c>Box_Type.tp_alloc</c> is an address by the time it is read.</summary>
    private static string? FieldOf(IrModule module, IrValue.GlobalAddress address) =>
        module.Globals.FirstOrDefault(global => global.Name == address.Name) is { Type.Struct: string type }
            && module.Structs.TryGetValue(type, out StructLayout? layout)
            ? layout.Fields.FirstOrDefault(field => field.Offset == address.Offset)?.Name
            : null;

    private static IrInstruction? Definition(IrFunction function, ValueId value) =>
        function[value] is IrValue.Result result ? function.Blocks[result.Block.Index].Instructions[result.Instruction] : null;
}
