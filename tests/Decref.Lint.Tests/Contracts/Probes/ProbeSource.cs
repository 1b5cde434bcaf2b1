using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Decref.Lint.Contracts;

namespace Decref.Lint.Tests.Contracts.Probes;

/// <summary>
/// Writes a C extension that calls each function and then does exactly what its contract tells a caller to do. If the contract is
/// wrong, a reference is left behind, a block is left behind, or something is released twice.
/// </summary>
internal sealed class ProbeSource
{
    private static readonly FrozenSet<string> Shared = FrozenSet.Create(
        StringComparer.Ordinal,
        "NONE", "TYPE", "SMALL", "EMPTY_TUPLE", "EMPTY_TUPLE_0", "RAISED_TYPE", "CODE_KEPT", "CALLABLE_KEPT", "EXCEPTION_KEPT", "OBJ_KEPT", "WEAKREF",
        "ZERO", "STRUCTURE", "FRESH_TEXT", "ATTRIBUTE", "OTHER_ATTRIBUTE", "METHOD_NAME", "COPY_NAME", "MATH_NAME");

    private readonly StringBuilder _text = new();
    private readonly ContractTable _table = ContractTable.BuiltIn;

    internal static string Write(IReadOnlyList<(ProbeLine Line, Contract Contract)> probes)
    {
        var source = new ProbeSource();
        source._text.AppendLine("#include \"probe.h\"");
        for (int index = 0; index < probes.Count; index++)
        {
            source.WriteProbe(index, probes[index].Line, probes[index].Contract);
        }

        source.WriteModule(probes);
        return source._text.ToString();
    }

    private void WriteProbe(int number, ProbeLine line, Contract contract)
    {
        Line($"static const char *probe_{number}(void)\n{{\n    static int arguments_last;\n    const char *problem = NULL, *last;\n    position = 0;");
        for (int index = 0; index < line.Arguments.Length; index++)
        {
            WriteSetUp(index, line.Arguments[index]);
        }

        string call = $"{line.Function}({string.Join(", ", line.Arguments.Select((argument, index) => Passed(index, argument)))})";
        Line(contract.Result.Kind == ResultKind.Nothing ? $"    {call};" : $"    __auto_type r = {call};");
        WriteVerdict(line, contract);
        bool isWatched = contract.Result.Kind is ResultKind.New or ResultKind.Borrowed;
        Line(isWatched ? "    watch((PyObject *)r);" : "");
        WriteResultRelease(contract);
        for (int index = 0; index < line.Arguments.Length; index++)
        {
            WriteRelease(index, line.Arguments[index], ProbeLine.Parameter(index, contract), contract);
        }

        WriteLastReferences(line, isWatched);
        Line("    return problem;\n}\n");
    }

    /// <summary>
    /// Every other round lets go of the result first, so that arguments must be free by then; the rounds between let go of the
    /// arguments first, so that a result that was only borrowed and yet released shows.
    /// </summary>
    private void WriteLastReferences(ProbeLine line, bool isWatched)
    {
        string unwatch = isWatched ? "problem = problem ? problem : unwatch((PyObject *)r);" : "";
        Line(isWatched ? $"    if (arguments_last) {{ {unwatch} }}" : "");
        for (int index = 0; index < line.Arguments.Length; index++)
        {
            if (IsHeld(line.Arguments[index]))
            {
                string isChecked = isWatched ? "arguments_last" : "1";
                Line($"    last = let_go(a{index}, {index + 1}, {isChecked}); problem = problem ? problem : last;");
            }
        }

        Line(isWatched ? $"    if (!arguments_last) {{ {unwatch} }}\n    arguments_last = !arguments_last;" : "");
    }

    private void WriteSetUp(int index, string argument)
    {
        if (Factory(argument) is string factory)
        {
            Line($"    PyObject *a{index} = make_{factory}();\n    if (a{index} == NULL) return \"cannot make {factory}\";");
            Line(IsHeld(argument) ? $"    Py_INCREF(a{index});" : "");
        }
        else if (argument == "OUT")
        {
            Line($"    PyObject *a{index} = UNTOUCHED;");
        }
    }

    private void WriteVerdict(ProbeLine line, Contract contract)
    {
        Line("    int raised = PyErr_Occurred() != NULL;");
        Line($"    int failed = {FailureTest(line, contract)};");
        Line($"    if (failed != {(line.MustFail ? 1 : 0)}) problem = failed ? \"fails\" : \"succeeds\";");
        if (contract.Failure.Exception != FailureException.Maybe && !contract.Effects.HasFlag(CallEffects.ReplacesException))
        {
            string expected = contract.Effects.HasFlag(CallEffects.SetsException) ? "1" : contract.Failure.Exception == FailureException.Always ? "failed" : "0";
            Line($"    if (raised != {expected}) problem = raised ? \"sets an exception\" : \"sets no exception\";");
        }

        Line("    PyErr_Clear();");
    }

    private static string FailureTest(ProbeLine line, Contract contract)
    {
        if (contract.Failure.IsAbsence)
        {
            return "0";
        }

        string test = contract.Failure.Value switch
        {
            FailureValue.None => "0",
            FailureValue.Null => "r == NULL",
            FailureValue.MinusOne => "r == (__typeof__(r))-1",
            FailureValue.MinusTwo => "r == -2",
            FailureValue.Zero => "r == 0",
            FailureValue.NonZero => "r != 0",
            FailureValue.Negative => "r < 0",
            FailureValue.ClearedParameter => string.Create(CultureInfo.InvariantCulture, $"a{line.Arguments.IndexOf(line.Arguments.First(IsVariable))} == NULL"),
            _ => throw new NotSupportedException($"a probe cannot test for {contract.Failure.Value}"),
        };
        return contract.Failure.IsAmbiguous ? $"({test}) && raised" : test;
    }

    private void WriteResultRelease(Contract contract)
    {
        switch (contract.Result.Kind)
        {
            case ResultKind.New:
                Line("    Py_XDECREF((PyObject *)r);");
                break;
            case ResultKind.AlwaysNull:
                Line("    if (r != NULL) problem = \"does not return NULL\";");
                break;
            case ResultKind.Block or ResultKind.Handle:
                Line($"    if (r != NULL) {Releaser(contract.Result.Resource)}(r);");
                break;
            default:
                break;
        }
    }

    private void WriteRelease(int index, string argument, ParameterContract? parameter, Contract contract)
    {
        ParameterEffect effect = parameter?.Effect ?? ParameterEffect.Borrows;
        if (argument == "OUT")
        {
            WriteOutRelease(index, parameter ?? throw new InvalidOperationException($"{contract.Name} has no parameter {index + 1}"), contract);
        }
        else if (IsVariable(argument))
        {
            Line(parameter is { IsClearedOnFailure: true } ? $"    if (failed && a{index} != NULL) problem = \"argument {index + 1} is not NULL after the failure\";" : "");
            Line($"    Py_XDECREF(a{index});");
        }
        else if (Factory(argument) is not null && !argument.StartsWith("GIVEN(", StringComparison.Ordinal))
        {
            Line(effect switch
            {
                ParameterEffect.Steals => "",
                ParameterEffect.StealsOnSuccess => $"    if (failed) Py_DECREF(a{index});",
                _ => $"    Py_DECREF(a{index});",
            });
        }
        else if (effect == ParameterEffect.Initializes)
        {
            Line($"    if (!failed) {Releaser(parameter!.Resource)}({argument});");
        }
    }

    private void WriteOutRelease(int index, ParameterContract parameter, Contract contract)
    {
        string expectsNull = parameter.MayFillNull && contract.IsTriState && contract.Effects.HasFlag(CallEffects.IsTriState) ? $"(a{index} == NULL) != (r == 0)" : "0";
        string nullIsWrong = parameter.MayFillNull ? expectsNull : $"a{index} == NULL";
        Line($"    if (!failed && ({nullIsWrong} || a{index} == UNTOUCHED)) problem = \"argument {index + 1} is not filled as the contract says\";");
        if (parameter.IsClearedOnFailure)
        {
            Line($"    if (failed && a{index} != NULL) problem = \"argument {index + 1} is not NULL after the failure\";");
        }

        if (parameter.Effect == ParameterEffect.FillsNew)
        {
            Line($"    if (!failed && a{index} != UNTOUCHED) Py_XDECREF(a{index});");
        }
    }

    private void WriteModule(IReadOnlyList<(ProbeLine Line, Contract Contract)> probes)
    {
        Line("static const struct probe probes[] = {");
        for (int index = 0; index < probes.Count; index++)
        {
            string name = probes[index].Line.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            Line($"    {{\"{name}\", probe_{index}}},");
        }

        Line("};\n");
        Line(ModuleCode);
    }

    private const string ModuleCode = """
        static PyObject *run(PyObject *self, PyObject *index)
        {
            const char *problem = repeat(&probes[PyLong_AsLong(index)]);
            return problem == NULL ? PyUnicode_FromString("") : PyUnicode_FromString(problem);
        }

        static PyObject *names(PyObject *self, PyObject *none)
        {
            PyObject *list = PyList_New(0);
            for (size_t index = 0; index < sizeof probes / sizeof probes[0]; index++) {
                PyObject *name = PyUnicode_FromString(probes[index].name);
                PyList_Append(list, name);
                Py_DECREF(name);
            }
            return list;
        }

        static PyMethodDef methods[] = {{"run", run, METH_O, NULL}, {"names", names, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
        static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "contract_probe", NULL, -1, methods};

        PyMODINIT_FUNC PyInit_contract_probe(void)
        {
            return prepare() < 0 ? NULL : PyModule_Create(&definition);
        }
        """;

    private static string Passed(int index, string argument)
    {
        string variable = string.Create(CultureInfo.InvariantCulture, $"a{index}");
        return argument == "OUT" || IsVariable(argument) ? $"&{variable}" : argument switch
        {
            "((PyCodeObject*)CODE_KEPT)" => $"((PyCodeObject *){variable})",
            _ => Factory(argument) is null ? argument : variable,
        };
    }

    /// <summary>The factory an argument uses: LIST, VARIABLE(LIST) and GIVEN(LIST) all use LIST.</summary>
    private static string? Factory(string argument)
    {
        string inner = argument switch
        {
            "((PyCodeObject*)CODE_KEPT)" => "CODE_KEPT",
            _ when argument.StartsWith("VARIABLE(", StringComparison.Ordinal) => argument["VARIABLE(".Length..^1],
            _ when argument.StartsWith("GIVEN(", StringComparison.Ordinal) => argument["GIVEN(".Length..^1],
            _ => argument,
        };
        bool isWord = inner.All(letter => char.IsAsciiLetterUpper(letter) || letter is '_' or '0');
        return isWord && inner.Length > 1 && inner is not ("OUT" or "NULL") ? inner : null;
    }

    private static bool IsVariable(string argument) => argument.StartsWith("VARIABLE(", StringComparison.Ordinal);

    /// <summary>A fresh object nobody else refers to; the probe holds a second reference to it during the call.</summary>
    private static bool IsHeld(string argument) => Factory(argument) is string factory && !Shared.Contains(factory) && !IsVariable(argument);

    private string Releaser(string resource) => _table.Resource(resource)?.Releasers[0] ?? throw new InvalidOperationException($"nobody releases {resource}");

    private void Line(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(line).Append('\n');
        }
    }
}
