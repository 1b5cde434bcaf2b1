using Decref.Core.Toolchain;
using Decref.Lint.Contracts;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

public sealed class ContractCoverageTests
{
    private const int FewestPublicNames = 900;

    public static TheoryData<string, string> Installations()
    {
        var data = new TheoryData<string, string>();
        foreach (PythonInstallation python in Pythons.WithHeaders)
        {
            data.Add(python.Version.ToString(2), python.IncludeFolder!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Installations))]
    public void Table_EveryPublicNameOfTheHeaders_HasAContractOrIsReviewedAsNeedingNone(string version, string includeFolder)
    {
        Assert.True(PythonVersion.TryParse(version, out PythonVersion python));
        IReadOnlyList<HeaderDeclaration> declarations = HeaderReader.Read(includeFolder);
        ContractTable table = ContractTable.BuiltIn;

        string[] missing =
        [
            .. declarations
                .Where(declaration => table.Find(declaration.Name, python) is null && !table.NeedsNone.ContainsKey(declaration.Name))
                .Select(declaration => $"{declaration.Header}: {declaration.Name}")
                .Order(StringComparer.Ordinal),
        ];

        Assert.True(declarations.Count > FewestPublicNames, $"only {declarations.Count} public names found in {includeFolder}");
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Installations))]
    public void Table_EveryFunctionOfTheHeaders_HasTheDeclaredParameters(string version, string includeFolder)
    {
        Assert.True(PythonVersion.TryParse(version, out PythonVersion python));

        string[] different =
        [
            .. HeaderReader.Read(includeFolder)
                .Where(declaration => !declaration.IsMacro)
                .Select(declaration => Difference(declaration, ContractTable.BuiltIn.Find(declaration.Name, python)))
                .OfType<string>(),
        ];

        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(Installations))]
    public void Table_FunctionsOutsideTheHeaders_AreNotClaimedForThatVersion(string version, string includeFolder)
    {
        Assert.True(PythonVersion.TryParse(version, out PythonVersion python));
        HashSet<string> declared = [.. HeaderReader.Read(includeFolder).Select(declaration => declaration.Name)];
        string[] objectLike = [.. ObjectLikeMacros(includeFolder)];

        string[] invented =
        [
            .. ContractTable.BuiltIn.Names
                .Where(name => name.StartsWith("Py", StringComparison.Ordinal))
                .Where(name => ContractTable.BuiltIn.Find(name, python) is { } contract && contract.Location.File.StartsWith("contracts/python/", StringComparison.Ordinal))
                .Where(name => !declared.Contains(name) && !objectLike.Contains(name)),
        ];

        Assert.Empty(invented);
    }

    /// <summary>Names such as <c>#define PyMem_FREE PyMem_Free</c> that are contracted as functions.</summary>
    private static IEnumerable<string> ObjectLikeMacros(string includeFolder) =>
        Directory.EnumerateFiles(includeFolder, "*.h", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => line.Split((char[])[' ', '\t', '#'], StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words is ["define", _, ..])
            .Select(words => words[1]);

    private static string? Difference(HeaderDeclaration declaration, Contract? contract)
    {
        if (contract is null || contract.Name != declaration.Name)
        {
            return null;
        }

        bool isVariadic = declaration.Parameters is [.., "..."];
        int named = declaration.Parameters.Count - (isVariadic ? 1 : 0);
        if (named != contract.Parameters.Length || isVariadic != (contract.Variadic != Variadic.None))
        {
            return $"{declaration.Name}: the header has {named} parameters, the contract {contract.Parameters.Length}";
        }

        for (int index = 0; index < named; index++)
        {
            if (IsObject(declaration.Parameters[index]) != IsObject(contract.Parameters[index].Type))
            {
                return $"{declaration.Name}: parameter {index + 1} is `{declaration.Parameters[index]}` in the header and `{contract.Parameters[index].Type}` in the contract";
            }
        }

        return IsObject(declaration.Type) == IsObject(contract.Result.Type)
            ? null
            : $"{declaration.Name}: the result is `{declaration.Type}` in the header and `{contract.Result.Type}` in the contract";
    }

    private static bool IsObject(string type) => type.Contains("PyObject", StringComparison.Ordinal);
}
