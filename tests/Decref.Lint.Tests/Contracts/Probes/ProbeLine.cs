using System.Collections.Immutable;
using Decref.Lint.Contracts;

namespace Decref.Lint.Tests.Contracts.Probes;

/// <summary>One call of probes.txt and the contract it has to keep.</summary>
/// <param name="Text">The line.</param>
/// <param name="Function">The function called.</param>
/// <param name="MustFail">The call must fail.</param>
/// <param name="Arguments">An expression for each argument.</param>
internal sealed record ProbeLine(string Text, string Function, bool MustFail, ImmutableArray<string> Arguments)
{
    internal static IEnumerable<ProbeLine> Read(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(Parse);

    internal static ParameterContract? Parameter(int index, Contract contract) => index < contract.Parameters.Length ? contract.Parameters[index] : null;

    private static ProbeLine Parse(string line)
    {
        bool mustFail = line[0] == '!';
        string[] words = SplitOutsideQuotes(mustFail ? line[1..] : line);
        return new ProbeLine(line, words[0], mustFail, [.. words[1..]]);
    }

    private static string[] SplitOutsideQuotes(string line)
    {
        var words = new List<string>();
        int from = 0;
        bool quoted = false;
        for (int index = 0; index <= line.Length; index++)
        {
            bool atEnd = index == line.Length;
            quoted ^= !atEnd && line[index] == '"';
            if (atEnd || (line[index] == ' ' && !quoted))
            {
                words.Add(line[from..index]);
                from = index + 1;
            }
        }

        return [.. words];
    }
}
