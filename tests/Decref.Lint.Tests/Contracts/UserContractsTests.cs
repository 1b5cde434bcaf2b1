using Decref.Lint.Contracts;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

public sealed class UserContractsTests
{
    private static readonly PythonVersion Current = new(3, 13);

    [Fact]
    public void Load_NoFiles_IsTheBuiltInTable()
    {
        using var folder = new TemporaryFolder();

        Assert.Same(ContractTable.BuiltIn, UserContracts.Load(folder.Path, []));
    }

    [Fact]
    public void Load_ProjectFile_GoesBeforeTheBuiltInTable()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "decref.contracts"), "int PyList_Append(PyObject *list, steals PyObject *item) -> fails -1 raises\nPyObject *ours(void) -> new, fails NULL raises\n");

        ContractTable table = UserContracts.Load(folder.Path, []);

        Assert.Empty(table.Diagnostics);
        Assert.Equal(ParameterEffect.Steals, table.Find("PyList_Append", Current)?.Parameters[1].Effect);
        Assert.Equal(ContractSources.User, table.Find("ours", Current)?.Sources);
        Assert.Equal(ParameterEffect.Keeps, ContractTable.BuiltIn.Find("PyList_Append", Current)?.Parameters[1].Effect);
    }

    [Fact]
    public void Load_MistakesInAFile_AreNamedWithTheirLine()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "pool.contracts");
        File.WriteAllText(file, "pool *pool_new(void) -> handle pool, fails NULL silently\nint twice(void) -> never fails\nint twice(void) -> never fails\n");

        ContractTable table = UserContracts.Load(folder.Path, [file]);

        Assert.Equal(
            [
                $"{file}:1:1: nobody says how `pool` is released; add `handle pool: description; released by FUNCTION`",
                $"{file}:3:1: `twice` has a contract in line 2 already; give each a version range with `since` and `until`",
            ],
            table.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Load_FileThatIsNotThere_IsADiagnostic()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "absent.contracts");

        ContractDiagnostic diagnostic = Assert.Single(UserContracts.Load(folder.Path, [file]).Diagnostics);

        Assert.Equal(file, diagnostic.Location.File);
        Assert.EndsWith("name a readable contract file", diagnostic.Message, StringComparison.Ordinal);
    }
}
