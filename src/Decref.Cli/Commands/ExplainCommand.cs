using System.Collections.Immutable;
using System.CommandLine;
using Decref.Cli.Terminal;
using Decref.Core.Findings;
using Decref.Lint.Contracts;

namespace Decref.Cli.Commands;

/// <summary><c>decref explain NAME</c>: the page of a rule, or what a function does with references, memory and handles.</summary>
internal static class ExplainCommand
{
    private const int SubjectWidth = 10;
    private const int Suggestions = 5;

    private static readonly Argument<string> Subject = new("name") { Description = "A rule such as REF001, or a function such as PyModule_AddObject." };

    private static readonly Option<string[]> ContractsOption = new("--contracts")
    {
        Description = "A contract file of your own. May be repeated; decref.contracts in the current folder is read as well.",
        HelpName = "FILE",
    };

    internal static Command Create(Screen screen)
    {
        var command = new Command("explain", "Explain a rule, or what a function does with references, memory and handles.");
        command.Arguments.Add(Subject);
        command.Options.Add(ContractsOption);
        command.SetAction(parsed => (int)Run(parsed, screen));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, Screen screen)
    {
        string name = parsed.GetRequiredValue(Subject);
        if (Rules.Find(name.ToUpperInvariant()) is Rule rule)
        {
            return ExplainRule(rule, screen);
        }

        ContractTable table = UserContracts.Load(Directory.GetCurrentDirectory(), parsed.GetValue(ContractsOption) ?? []);
        if (!table.Diagnostics.IsEmpty)
        {
            screen.Complain(table.Diagnostics[0].ToString());
            return ExitCode.Usage;
        }

        return ExplainFunction(name, table, screen);
    }

    private static ExitCode ExplainRule(Rule rule, Screen screen)
    {
        screen.Output.WriteLine((RulePages.Find(rule.Id) ?? $"{rule.Id}: {rule.Title}").TrimEnd());
        return ExitCode.Clean;
    }

    private static ExitCode ExplainFunction(string name, ContractTable table, Screen screen)
    {
        ImmutableArray<Contract> contracts = table.FindAll(name);
        if (!contracts.IsEmpty)
        {
            screen.Output.WriteLine(string.Join(Environment.NewLine + Environment.NewLine, contracts.Select(contract => Describe(contract, table, screen))));
            return ExitCode.Clean;
        }

        if (table.NeedsNone.TryGetValue(name, out string? reason))
        {
            screen.Output.WriteLine($"{name} needs no contract: {reason}.");
            return ExitCode.Clean;
        }

        ImmutableArray<string> near = Similar(name, table);
        string hint = near.IsEmpty
            ? ": rules are in docs/rules, functions are those of the headers and of --contracts files"
            : $"; did you mean {string.Join(", ", near)}?";
        screen.Complain($"there is no rule and no contract named '{name}'{hint}");
        return ExitCode.Usage;
    }

    private static string Describe(Contract contract, ContractTable table, Screen screen)
    {
        string header = contract.Header.Length > 0 ? $"  ({contract.Header})" : "";
        IEnumerable<string> rows = ContractProse.Describe(contract, table).SelectMany(row => Wrapped(row.Subject, row.Sentence, screen.Width));
        ImmutableArray<string> example = ContractExample.Of(contract);
        IEnumerable<string> lines = [ContractProse.Declaration(contract) + header, "", .. rows];
        return string.Join(Environment.NewLine, example.IsEmpty ? lines : [.. lines, "", .. example.Select(line => "    " + line)]);
    }

    private static IEnumerable<string> Wrapped(string subject, string sentence, int width)
    {
        string margin = new(' ', Math.Max(SubjectWidth, subject.Length) + 2);
        string line = subject.PadRight(margin.Length);
        int free = margin.Length;
        foreach (string word in sentence.Split(' '))
        {
            if (line.Length > free && line.Length + word.Length > width)
            {
                yield return line.TrimEnd();
                line = margin;
            }

            line += word + " ";
        }

        yield return line.TrimEnd();
    }

    private static ImmutableArray<string> Similar(string name, ContractTable table) =>
    [
        .. table.Names
            .Where(known => known.Contains(name, StringComparison.OrdinalIgnoreCase) || Distance(known, name) <= 2)
            .OrderBy(known => Distance(known, name))
            .ThenBy(known => known, StringComparer.Ordinal)
            .Take(Suggestions),
    ];

    /// <summary>Insertions, deletions and replacements that lead from one name to the other.</summary>
    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int row = 1; row <= left.Length; row++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int replace = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replace, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
