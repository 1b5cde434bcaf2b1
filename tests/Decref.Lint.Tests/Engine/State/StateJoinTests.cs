using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Xunit;

namespace Decref.Lint.Tests.Engine.State;

public sealed class StateJoinTests
{
    private static readonly Location Variable = Location.At(new Region(RegionKind.Local, 3));

    private readonly SymbolTable _symbols = new();

    [Fact]
    public void Of_VariableWithTwoNumbers_IsOneUnknownNumberOfTheirSigns()
    {
        ProgramState joined = Join(ProgramState.Empty.WithCell(Variable, Value.Zero), ProgramState.Empty.WithCell(Variable, Value.OfNumber(7)));

        Assert.True(joined.Memory.TryGet(Variable, out Value? value));
        Assert.Equal(Fact.WithSigns(Signs.Zero | Signs.Positive), joined.FactOf(value.SymbolOrNone));
    }

    [Fact]
    public void Of_JoinAndAStateItStandsFor_IsTheJoin()
    {
        ProgramState one = ProgramState.Empty.WithCell(Variable, Value.Zero);
        ProgramState other = ProgramState.Empty.WithCell(Variable, Value.OfNumber(7));
        ProgramState joined = Join(one, other);

        Assert.Equal(joined, Join(joined, one));
        Assert.Equal(joined, Join(joined, other));
    }

    [Fact]
    public void Of_FactsOfOneSymbol_KeepsWhatBothKnow()
    {
        SymbolId symbol = _symbols.Intern(new SymbolOrigin.Parameter(0));
        Fact notFour = Fact.Nothing.Assume(ComparisonKind.NotEqual, 4)!;

        Assert.Equal(notFour, Join(ProgramState.Empty.WithFact(symbol, notFour), ProgramState.Empty.WithFact(symbol, Fact.Is(5))).FactOf(symbol));
        Assert.Equal(Fact.Nothing, Join(ProgramState.Empty.WithFact(symbol, notFour), ProgramState.Empty.WithFact(symbol, Fact.Is(4))).FactOf(symbol));
        Assert.Equal(Fact.Nothing, Join(ProgramState.Empty.WithFact(symbol, notFour), ProgramState.Empty).FactOf(symbol));
    }

    [Fact]
    public void Of_TwoPlacesInOneBlock_StillLeadsToTheBlock()
    {
        SymbolId block = _symbols.Intern(new SymbolOrigin.Produced(0, 0, 0));
        ProgramState joined = Join(
            ProgramState.Empty.WithCell(Variable, new Value.Address(Location.At(Region.Of(block), 8))),
            ProgramState.Empty.WithCell(Variable, Value.Of(block)));

        Assert.True(joined.Memory.TryGet(Variable, out Value? value));
        Assert.Equal(block, value.Pointee);
    }

    [Fact]
    public void Of_FieldReadOnOnePathOnly_IsAsNobodyHadReadIt()
    {
        SymbolId owner = _symbols.Intern(new SymbolOrigin.Parameter(0));
        var field = Location.At(Region.Of(owner), 16);
        SymbolId content = _symbols.Intern(new SymbolOrigin.Content(field));

        Assert.Equal(ProgramState.Empty, Join(ProgramState.Empty.WithCell(field, Value.Of(content)), ProgramState.Empty));
    }

    [Fact]
    public void Of_ArgumentReleasedOnOnePathOnly_IsInDoubt()
    {
        SymbolId argument = _symbols.Intern(new SymbolOrigin.Parameter(0));
        ProgramState released = ProgramState.Empty.WithObject(argument, TrackedObject.Of(Provenance.Parameter) with { Owned = -1 });

        Assert.True(Join(released, ProgramState.Empty).Objects.TryGet(argument, out TrackedObject? tracked));
        Assert.Equal(ObjectMarks.Hidden | ObjectMarks.ReleasedIfPresent, tracked.Marks);
        Assert.Equal(0, tracked.Owned);
    }

    private ProgramState Join(ProgramState one, ProgramState other) => new StateJoin(_symbols).Of(one, other, block: 1);
}
