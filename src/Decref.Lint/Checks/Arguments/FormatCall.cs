using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>A call whose constant format describes the arguments after the named ones.</summary>
/// <param name="Variable">Those arguments; default when the callee takes a <c>va_list</c>.</param>
internal sealed record FormatCall(
    IrFunction Function,
    IrInstruction.Call Call,
    Contract Contract,
    FormatKind Kind,
    string FormatText,
    FormatString Format,
    ImmutableArray<ValueId> Variable)
{
    public string Callee => ((IrValue.FunctionAddress)Function[Call.Callee]).Name;

    public bool HasArguments => !Variable.IsDefault && Format.Defect is null;

    /// <summary>Every format call of a function whose format the source spells out.</summary>
    public static IEnumerable<FormatCall> In(IrFunction function, ContractTable contracts, PythonVersion version)
    {
        foreach (IrInstruction.Call call in function.Instructions.OfType<IrInstruction.Call>())
        {
            if (function[call.Callee] is IrValue.FunctionAddress callee
                && contracts.Find(callee.Name, version) is Contract contract
                && Read(function, call, contract) is FormatCall format)
            {
                yield return format;
            }
        }
    }

    public Finding Finding(string rule, string subject, string message) =>
        ModuleFinding.At(rule, Call.Position, Function.DisplayName, Contract.Name + subject, message);

    private static FormatCall? Read(IrFunction function, IrInstruction.Call call, Contract contract)
    {
        int index = contract.FormatParameter;
        if (index < 0 || index >= call.Arguments.Length || function[call.Arguments[index]] is not IrValue.Text text)
        {
            return null;
        }

        FormatKind kind = contract.Parameters[index].Format;
        FormatString? format = kind switch
        {
            FormatKind.Parse => ParseFormat.Read(text.Value),
            FormatKind.Build => BuildFormat.Read(text.Value),
            FormatKind.PythonText => TextFormat.Read(text.Value),
            _ => null,
        };
        ImmutableArray<ValueId> variable = contract.Variadic == Variadic.Values ? call.Arguments[contract.Parameters.Length..] : default;
        return format is null ? null : new FormatCall(function, call, contract, kind, text.Value, format, variable);
    }
}
