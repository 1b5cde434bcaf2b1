using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>The contract files a project brings along: <c>decref.contracts</c> in its root and every <c>--contracts FILE</c>.</summary>
public static class UserContracts
{
    public const string ProjectFile = "decref.contracts";

    /// <summary>The built-in table with the project's files in front; what cannot be used is in its diagnostics.</summary>
    public static ContractTable Load(string projectFolder, IEnumerable<string> files)
    {
        string inProject = Path.Combine(projectFolder, ProjectFile);
        string[] paths = [.. File.Exists(inProject) ? [inProject] : Array.Empty<string>(), .. files];
        return paths.Length == 0 ? ContractTable.BuiltIn : Add(paths);
    }

    private static ContractTable Add(string[] paths)
    {
        ImmutableArray<ContractText>.Builder texts = ImmutableArray.CreateBuilder<ContractText>();
        ImmutableArray<ContractDiagnostic>.Builder unread = ImmutableArray.CreateBuilder<ContractDiagnostic>();
        foreach (string path in paths)
        {
            try
            {
                texts.Add(new ContractText(path, ReadBounded(path), ContractSources.User));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                unread.Add(new ContractDiagnostic(new ContractLocation(path, 1, 1), $"the file cannot be read ({failure.Message}); name a readable contract file"));
            }
        }

        return ContractTable.BuiltIn.With(texts, unread);
    }

    /// <summary>One character more than the limit is enough for the reader to refuse the file.</summary>
    private static string ReadBounded(string path)
    {
        using var reader = new StreamReader(path);
        char[] buffer = new char[ContractLimits.FileCharacters + 1];
        int length = reader.ReadBlock(buffer);
        return new string(buffer, 0, length);
    }
}
