using System.Collections.Immutable;
using System.Text;

namespace Decref.Lint.Capture;

/// <summary>Splits a command line as a POSIX shell does: blanks, both quotes, backslash. Nothing is expanded.</summary>
internal static class ShellWords
{
    public static ImmutableArray<string> Split(string line)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        bool hasWord = false;
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char current = line[i];
            if (current == quote && quote != '\0')
            {
                quote = '\0';
            }
            else if (quote == '\0' && current is '\'' or '"')
            {
                (quote, hasWord) = (current, true);
            }
            else if (current == '\\' && i + 1 < line.Length && (quote == '\0' || (quote == '"' && line[i + 1] is '"' or '\\' or '$' or '`')))
            {
                word.Append(line[++i]);
                hasWord = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(current))
            {
                Take(word, ref hasWord, words);
            }
            else
            {
                word.Append(current);
                hasWord = true;
            }
        }

        Take(word, ref hasWord, words);
        return words.ToImmutable();
    }

    private static void Take(StringBuilder word, ref bool hasWord, ImmutableArray<string>.Builder words)
    {
        if (hasWord)
        {
            words.Add(word.ToString());
        }

        word.Clear();
        hasWord = false;
    }
}
