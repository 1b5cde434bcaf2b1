using Decref.Lint.Contracts;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

public sealed class ContractProseTests
{
    [Fact]
    public void Describe_StealsOnSuccess_SaysWhoOwnsTheReferenceAfterAFailure()
    {
        Contract contract = ContractTable.BuiltIn.FindAll("PyModule_AddObject").Single();

        Assert.Equal("int PyModule_AddObject(PyObject *module, const char *name, PyObject *value)", ContractProse.Declaration(contract));
        Assert.Contains(("value", "stolen when the call succeeds; after a failure it is still yours to release. May be NULL."), ContractProse.Describe(contract, ContractTable.BuiltIn));
        Assert.Contains(("failure", "-1, with an exception set. In a program without mistakes only lack of memory makes it fail."), ContractProse.Describe(contract, ContractTable.BuiltIn));
        Assert.Equal(
            ["if (PyModule_AddObject(module, name, value) < 0) {", "    Py_DECREF(value);", "    return NULL;", "}"],
            ContractExample.Of(contract));
    }

    [Fact]
    public void Describe_Handle_NamesWhatReleasesIt()
    {
        Contract contract = ContractTable.BuiltIn.FindAll("popen").Single();

        Assert.Contains(("returns", "a FILE opened by popen: release it with pclose."), ContractProse.Describe(contract, ContractTable.BuiltIn));
    }

    [Fact]
    public void Describe_EveryContract_SaysResultFailureVersionsAndSources()
    {
        ContractTable table = ContractTable.BuiltIn;
        foreach (Contract contract in table.Names.SelectMany(name => table.FindAll(name)))
        {
            IEnumerable<string> subjects = ContractProse.Describe(contract, table).Select(row => row.Subject);

            Assert.Empty(new[] { "returns", "failure", "versions", "sources" }.Except(subjects));
            Assert.All(ContractProse.Describe(contract, table), row => Assert.Matches(@"\.$", row.Sentence));
        }
    }
}
