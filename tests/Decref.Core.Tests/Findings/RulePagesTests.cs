using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Findings;

public sealed class RulePagesTests
{
    [Fact]
    public void Rules_EachSaysWhatToDo() =>
        Assert.All(Rules.All, rule => Assert.Matches(@"^[a-z][A-Za-z_ (),:=>*'{}-]{15,120}[^.{}]$", rule.Remedy));

    [Fact]
    public void Pages_AndRules_AreTheSameSet()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Repository.File("docs/rules"), "*.md").Select(page => Path.GetFileNameWithoutExtension(page));
        Assert.Equal(Rules.All.Select(rule => rule.Id).Order(), pages.Order());
    }

    [Fact]
    public void Rules_Ids_AreUniqueAndWellFormed()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Rules.All, rule => Assert.Matches("^(REF|TYP|MEM|HND|ERR|ARG|RUN)[0-9]{3}$", rule.Id));
    }

    [Fact]
    public void Rules_Titles_AreShortAndHaveNoFullStop()
    {
        Assert.All(Rules.All, rule => Assert.Matches(@"^[A-Z'-].{8,90}[^.]$", rule.Title));
    }

    [Fact]
    public void Find_EveryRule_CarriesItsPage()
    {
        Assert.All(Rules.All, rule => Assert.StartsWith($"# {rule.Id}", RulePages.Find(rule.Id), StringComparison.Ordinal));
    }
}
