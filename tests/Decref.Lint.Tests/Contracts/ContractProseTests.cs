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

    [Theory]
    [InlineData("PyList_AsTuple", "returns", "It is a PyTuple, and nobody else holds it.")]
    [InlineData("PyObject_Str", "returns", "It is a PyUnicode, or of a subclass.")]
    [InlineData("PyBytes_Size", "failure", "When o is a PyBytes, it cannot fail.")]
    [InlineData("PyDict_GetItem", "failure", "When key is in p, it cannot fail.")]
    [InlineData("PyDict_Contains", "also", "Tells whether key is in p.")]
    [InlineData("PyObject_CallObject", "failure", "When callable is a PyType and args is NULL, only lack of memory makes it fail.")]
    [InlineData("localtime", "failure", "When timep points at what time gave, only a wrong argument or state makes it fail.")]
    public void Describe_WhatIsKnown_IsSaid(string function, string subject, string sentence)
    {
        Contract contract = ContractTable.BuiltIn.FindAll(function).First();

        Assert.Contains(sentence, ContractProse.Describe(contract, ContractTable.BuiltIn).Single(row => row.Subject == subject).Sentence);
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
