using System.CommandLine;
using Decref.Cli.Tests.Terminal;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests.House;

public sealed class CommandPagesTests
{
    private static readonly RootCommand Root = Program.CreateRoot(new TestScreen().Screen);

    [Fact]
    public void Pages_AndCommands_AreTheSameSet()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Repository.File("docs/commands"), "*.md").Select(page => Path.GetFileNameWithoutExtension(page));
        Assert.Equal(Root.Subcommands.Select(command => command.Name).Order(), pages.Order());
    }

    [Fact]
    public void Descriptions_OfCommandsAndOptions_AreSentences()
    {
        IEnumerable<string?> descriptions = Root.Subcommands.SelectMany(command =>
            command.Options.Select(option => option.Description).Concat(command.Arguments.Select(argument => argument.Description)).Append(command.Description));
        Assert.All(descriptions, description => Assert.Matches(@"^['A-Z].*\.$", description));
    }
}
