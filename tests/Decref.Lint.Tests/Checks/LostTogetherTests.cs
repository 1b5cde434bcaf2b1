using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Checks;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Values;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Checks;

public sealed class LostTogetherTests
{
    [Fact]
    public void Joined_ObjectsLostAtOneExit_AreOneFindingThatNamesThemAll()
    {
        ImmutableArray<LostTogether> mistakes = LostTogether.Group([Lost("a", 9), Lost("b", 9), Lost("c", 9)]);

        Finding joined = Assert.Single(mistakes).Joined();

        Assert.Equal("'a' is lost; the same for 'b' and 'c'", joined.Message);
        Assert.Equal(["made", "'a' is lost; the same for 'b' and 'c'"], joined.Path.Select(static step => step.Message));
        Assert.Equal(["made here", "'b': made here", "'c': made here"], joined.Related.Select(static related => related.Message));
        Assert.Equal("a", joined.Object!.Variable);
    }

    [Fact]
    public void Joined_OneObjectMoreIsForgotten_HasAnotherFingerprint()
    {
        Finding two = LostTogether.Group([Lost("a", 9), Lost("b", 9)])[0].Joined();
        Finding three = LostTogether.Group([Lost("a", 9), Lost("b", 9), Lost("c", 9)])[0].Joined();

        Assert.Equal(3, new[] { Lost("a", 9).Fingerprint, two.Fingerprint, three.Fingerprint }.Distinct().Count());
    }

    [Fact]
    public void Group_OnlyOneIsLostElsewhereToo_AreTwoMistakes()
    {
        Finding elsewhere = Lost("b", 9);
        elsewhere = elsewhere with { Related = [.. elsewhere.Related, new RelatedLocation(Place(12), FindingComposer.ElsewhereToo)] };

        Assert.Equal([Lost("a", 9).Message, elsewhere.Message], LostTogether.Group([Lost("a", 9), elsewhere]).Select(static one => one.Joined().Message));
    }

    [Theory]
    [InlineData("REF007", Tier.Confident, Occurrence.UserError)]
    [InlineData("REF001", Tier.Confident, Occurrence.UserError)]
    [InlineData("REF002", Tier.Possible, Occurrence.UserError)]
    [InlineData("REF002", Tier.Confident, Occurrence.EveryCall)]
    public void Group_OtherRuleTierOrOccurrence_IsAnotherMistake(string rule, Tier tier, Occurrence occurrence)
    {
        Finding other = Lost("b", 9) with { Rule = rule, Tier = tier, Occurrence = occurrence };

        Assert.Equal(2, LostTogether.Group([Lost("a", 9), other]).Length);
    }

    [Fact]
    public void Group_RulesThatAreNotAboutExits_AreLeftAlone()
    {
        Finding twice = Lost("a", 9) with { Rule = "REF007" };

        Assert.Equal(2, LostTogether.Group([twice, twice]).Length);
    }

    [Fact]
    public void Rules_AreAllInTheTable() => Assert.All(LostTogether.Rules, static rule => Assert.NotNull(Decref.Core.Findings.Rules.Find(rule)));

    private static Finding Lost(string variable, int line) => Sample.Finding with
    {
        Rule = "REF002",
        Occurrence = Occurrence.UserError,
        Message = $"'{variable}' is lost",
        Object = new LeakedObject("list", variable),
        Location = Place(line),
        Path = [new PathStep(Place(3), "made"), new PathStep(Place(line), $"'{variable}' is lost")],
        Related = [new RelatedLocation(Place(3), "made here")],
        Fixes = [],
        Fingerprint = Fingerprint.Of(variable),
    };

    private static SourceLocation Place(int line) => new("m.c", line, 5, "f");
}
