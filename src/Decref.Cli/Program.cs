using System.CommandLine;

namespace Decref.Cli;

/// <summary>The table of commands.</summary>
internal static class Program
{
    private static readonly Command[] Commands = [];

    internal static int Main(string[] arguments)
    {
        var root = new RootCommand("Finds memory leaks in Python C extensions, says which line forgot what, and proves it.");
        foreach (Command command in Commands)
        {
            root.Subcommands.Add(command);
        }

        return root.Parse(arguments).Invoke();
    }
}
