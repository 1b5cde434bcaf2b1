using Decref.Cli.Commands;
using Decref.Cli.Tests.Terminal;
using Xunit;

namespace Decref.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Explain_FunctionThatSteals_SaysWhoOwnsWhatAndShowsCorrectUse()
    {
        Assert.Equal(
            """
            int PyList_SetItem(PyObject *list, Py_ssize_t index, PyObject *item)  (listobject.h)

            returns     a plain value.
            list        borrowed: you keep your reference.
            item        stolen, also when the call fails: do not release it afterwards. May be NULL.
            failure     -1, with an exception set. Only a wrong argument or state makes it fail.
            also        May run Python code.
            note        Steals the item also when the index is out of range or list is no list; the item that
                        was in the slot is released.
            versions    all.
            sources     the reference manual, the stable ABI list, Cython's declarations, the installed headers,
                        a test that counts references.

                if (PyList_SetItem(list, index, item) < 0) {
                    return NULL;  /* item is gone already: no Py_DECREF */
                }

            """,
            Explained("PyList_SetItem", ExitCode.Clean).Output);
    }

    [Fact]
    public void Explain_Rule_PrintsItsPage() =>
        Assert.StartsWith("# ARG001: ", Explained("arg001", ExitCode.Clean).Output, StringComparison.Ordinal);

    [Fact]
    public void Explain_NameWithoutContract_SaysWhy() =>
        Assert.Equal("Py_MIN needs no contract: computes at compile time or on numbers.\n", Explained("Py_MIN", ExitCode.Clean).Output);

    [Fact]
    public void Explain_Misspelt_SuggestsTheNameThatWasMeant() =>
        Assert.Equal("decref: there is no rule and no contract named 'PyLst_Append'; did you mean PyList_Append?\n", Explained("PyLst_Append", ExitCode.Usage).Error);

    private static TestScreen Explained(string name, ExitCode expected)
    {
        var screen = new TestScreen();
        Assert.Equal((int)expected, ExplainCommand.Create(screen.Screen).Parse([name]).Invoke());
        return screen;
    }
}
