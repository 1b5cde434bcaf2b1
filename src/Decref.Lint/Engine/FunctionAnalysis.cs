using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine;

/// <summary>Everything one exploration of a function needs, and what it found.</summary>
public sealed class FunctionAnalysis
{
    private readonly List<Suspicion> _suspicions = [];
    private readonly Dictionary<(string Rule, object Key, SourcePosition Position, Tier Tier, bool FailsForMemory, bool HasFailure), int> _reported = [];
    private readonly Dictionary<Location, (string Struct, string Field)> _fields = [];
    private readonly Dictionary<(SymbolOrigin Object, SourcePosition Question), string> _releasedAfter = [];
    private readonly HashSet<Location> _pointers = [];
    private readonly HashSet<Location> _readAsPointers = [];
    private bool? _touchesException;
    private HashSet<string>? _releasableFields;

    public FunctionAnalysis(FunctionShape shape, FunctionRole role, CallModels calls, ImmutableArray<Check> checks, AnalysisLimits limits)
    {
        Shape = shape;
        Role = role;
        Calls = calls;
        Checks = checks;
        Limits = limits;
        Ownership = new Ownership(checks);
        Memory = new MemoryModel(Ownership);
        FixedValues = AddressesOfVariables(shape.Function);
    }

    public FunctionShape Shape { get; }

    public FunctionRole Role { get; }

    public CallModels Calls { get; }

    public ImmutableArray<Check> Checks { get; }

    public AnalysisLimits Limits { get; }

    public SymbolTable Symbols { get; } = new();

    public Ownership Ownership { get; }

    public MemoryModel Memory { get; }

    /// <summary>Addresses of variables, parameters and constants by value id; the last two as far as they have been read.</summary>
    public Value?[] FixedValues { get; }

    public IReadOnlyList<Suspicion> Suspicions => _suspicions;

    /// <summary>Origins of objects released after code that is not understood saw them: it takes no ownership, and a leak of such an object is no guess.</summary>
    public HashSet<SymbolOrigin> ReleasedOrigins { get; } = [];

    /// <summary>Arrays of which some path releases an element chosen by a variable.</summary>
    public HashSet<Region> ReleasedElements { get; } = [];

    /// <summary>Fields and globals whose content this function releases: they own what they hold.</summary>
    public HashSet<(string Struct, string Field)> ReleasedFields { get; } = [];

    /// <summary>Functions of elsewhere whose results this function gives back or away without having taken them.</summary>
    public HashSet<string> MakersOfOwned { get; } = [];

    /// <summary>Functions of elsewhere whose results this function takes a reference to first.</summary>
    public HashSet<string> MakersOfLent { get; } = [];

    /// <summary>Arguments of functions of elsewhere that those do not take over.</summary>
    public HashSet<Passing> Borrowing { get; } = [];

    /// <summary>Arguments of functions of elsewhere that those keep, with the reference this function takes for them.</summary>
    public HashSet<Passing> Keeping { get; } = [];

    /// <summary>Some path gives the caller a new reference.</summary>
    public bool ReturnsNew { get; set; }

    /// <summary>Python code can run during a call of this function.</summary>
    public bool RunsPython { get; set; }

    /// <summary>The first parameter is the object the interpreter calls the function on.</summary>
    public bool HasSelf => Role.IsCalledByPython && Shape.Function.Parameters is [{ Type.IsPointer: true }, ..];

    public bool MayGiveUp(string field) => (_releasableFields ??= ReleasableFields.Of(Shape.Function, GivesUp)).Contains(field);

    /// <summary>Something this function calls can set or clear the exception.</summary>
    public bool TouchesException => _touchesException ??= Shape.Function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Call>().Any(CanTouchException);

    /// <summary>Paths are walked shortest first, so the first report of a kind is the one to show, unless less goes wrong on another.</summary>
    public void Report(Suspicion suspicion)
    {
        PathTraits traits = suspicion.Trail?.Traits ?? default;
        if (_reported.TryAdd((suspicion.Rule, suspicion.Key, suspicion.Position, suspicion.Tier, traits.FailsForMemory, traits.HasFailure), _suspicions.Count))
        {
            _suspicions.Add(suspicion);
            return;
        }

        int known = _reported[(suspicion.Rule, suspicion.Key, suspicion.Position, suspicion.Tier, traits.FailsForMemory, traits.HasFailure)];
        if (traits.Failures < _suspicions[known].Trail?.Traits.Failures)
        {
            _suspicions[known] = suspicion;
        }
    }

    /// <summary>A structure inside another begins where its first field does: the pointer that is read there gives the place its name.</summary>
    public void NameField(Location location, string? structName, string? field)
    {
        if (structName is null || field is null)
        {
            return;
        }

        bool isNamed = _fields.TryGetValue(location, out (string, string) known);
        if (!isNamed || known != (structName, field) && (!IsPointer(known) || IsPointer((structName, field))))
        {
            _fields[location] = (structName, field);
        }
    }

    /// <summary>Bytes from the start of a field to the next one, null when the place is not known to be a field.</summary>
    public long? ExtentOf(Location location)
    {
        if (FieldAt(location) is not ({ Length: > 0 } owner, string name) || !Shape.Module.Structs.TryGetValue(owner, out StructLayout? layout)
            || layout.Fields.FirstOrDefault(field => field.Name == name) is not StructField start)
        {
            return null;
        }

        long end = layout.Fields.Select(field => (long)field.Offset).Where(offset => offset > start.Offset).DefaultIfEmpty(layout.Size).Min();
        return end - start.Offset;
    }

    /// <summary>A callee asks whether the cell is null, though this function never names the field.</summary>
    public void NotePointer(Location location) => _pointers.Add(location);

    /// <summary>What is read there is a pointer, though nobody names a field: an element of an array, what a pointer of the caller's leads to.</summary>
    public void NotePointerRead(Location location) => _readAsPointers.Add(location);

    /// <summary>The field a cell is, or the global variable; null for anything else.</summary>
    public (string Struct, string Field)? FieldAt(Location location)
    {
        if (_fields.TryGetValue(location, out (string Struct, string Field) field))
        {
            return field;
        }

        return location is { Region.Kind: RegionKind.Global, Offset: 0 } && GlobalName(location.Region) is string name ? ("", name) : null;
    }

    /// <summary>What the cell holds is a pointer.</summary>
    public bool HoldsPointer(Location location) => _readAsPointers.Contains(location) || IsPointerField(location);

    /// <summary>The cell is a field or a global declared as a pointer.</summary>
    public bool IsPointerField(Location location) => _pointers.Contains(location) || FieldAt(location) switch
    {
        ("", string global) => Shape.Module.Globals.FirstOrDefault(one => one.SourceName == global || one.Name == global)?.Type.IsPointer ?? false,
        (string, string) field => IsPointer(field),
        null => false,
    };

    private bool IsPointer((string Struct, string Field) named) =>
        Shape.Module.Structs.TryGetValue(named.Struct, out StructLayout? layout) && layout.Fields.FirstOrDefault(field => field.Name == named.Field) is { Type.IsPointer: true };

    /// <summary>Somebody gives back what this symbol stands for.</summary>
    public void NoteRelease(PathCursor cursor, SymbolId symbol, TrackedObject tracked)
    {
        SymbolOrigin origin = Symbols.OriginOf(symbol);
        if (tracked.Has(ObjectMarks.Escaped) && (PassedArguments.AnswerBefore(cursor, symbol, tracked) is not PathEvent answer || IsReleasedEitherWay(origin, answer)))
        {
            ReleasedOrigins.Add(origin);
        }

        if (origin is SymbolOrigin.Content { Location.Index.IsNone: false } element)
        {
            ReleasedElements.Add(element.Location.Region);
        }

        // Given back beyond what the function took itself: the reference was the field's.
        if (tracked.Balance <= 0 && origin is SymbolOrigin.Content content && FieldAt(content.Location) is (string, string) field)
        {
            ReleasedFields.Add(field);
        }
    }

    private bool IsReleasedEitherWay(SymbolOrigin origin, PathEvent answer) =>
        !_releasedAfter.TryAdd((origin, answer.Position), answer.Text) && _releasedAfter[(origin, answer.Position)] != answer.Text;

    /// <summary>How the source names a cell: a variable, a field or a global; null for a compiler temporary.</summary>
    public string? NameOf(Location location)
    {
        if (Shape.VariableOf(location.Region) is string variable)
        {
            return variable;
        }

        return location.Region.Kind == RegionKind.Global ? GlobalName(location.Region) : FieldAt(location)?.Field;
    }

    /// <summary>The same wherever they are read: states need not carry them.</summary>
    private static Value?[] AddressesOfVariables(IrFunction function)
    {
        var addresses = new Value?[function.Values.Length];
        foreach (IrInstruction.Local local in function.Instructions.OfType<IrInstruction.Local>())
        {
            addresses[local.Result.Index] = new Value.Address(Location.At(new Region(RegionKind.Local, local.Result.Index)));
        }

        return addresses;
    }

    /// <summary>A call may take over, give back or put away what it is passed there.</summary>
    private bool GivesUp(string callee, int arguments, int index) =>
        Calls.Find(CallSite.Direct(callee, arguments), Shape.Module.SourceFile) is not { IsUnderstood: true } model
        || model.Outcomes.Any(outcome => outcome.Effects.Any(effect => UnclearEndings.TakenOver(effect) == new Operand.Argument(index)));

    private bool CanTouchException(IrInstruction.Call call) =>
        Shape.Function[call.Callee] is not IrValue.FunctionAddress callee
        || Calls.Find(CallSite.Direct(callee.Name, call.Arguments.Length), Shape.Module.SourceFile) is not { IsUnderstood: true } model
        || model.Outcomes.Any(static outcome => outcome.Exception != ExceptionEffect.Keeps);

    private string? GlobalName(Region region)
    {
        string name = Symbols.GlobalName(region);
        return name.StartsWith('"') ? null : Shape.Module.Globals.FirstOrDefault(global => global.Name == name)?.SourceName ?? name;
    }
}
