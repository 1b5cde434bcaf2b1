using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>Finds what a call does: a word of reference counting, a summary of project code, a contract, or nothing that is known.</summary>
public sealed class CallModels(ContractTable contracts, PythonVersion python, SummaryTable summaries, ImmutableArray<ProjectFunction> functions)
{
    private readonly Dictionary<(string Function, int Arguments), CallModel> _contracted = [];
    private readonly Dictionary<string, string> _displayNames =
        functions.DistinctBy(one => one.Function.Name).ToDictionary(one => one.Function.Name, one => one.Function.DisplayName);

    public PythonVersion Python { get; } = python;

    public ContractTable Contracts { get; } = contracts;

    public ThrowingFunctions Throwing { get; } = new(functions);

    public CallModel Find(CallSite site, string sourceFile)
    {
        if (site.Function.Length == 0)
        {
            return SlotCalls.FunctionOf(site.SlotField) is string slot
                ? OfSlot(Contracted(slot, site), site.SlotField!) ?? NotUnderstood(site)
                : NotUnderstood(site);
        }

        string name = Contracts.Canonical(site.Function);
        if (ReferenceOperations.Find(name) is ImmutableArray<Outcome> outcomes)
        {
            return new CallModel(name, outcomes, Contracts.Find(name, Python), IsUnderstood: true);
        }

        if (summaries.Find(site.Function, sourceFile) is FunctionSummary summary)
        {
            return new CallModel(DisplayName(site.Function), summary.Outcomes, null, summary.IsUnderstood);
        }

        return Contracted(name, site) ?? NotUnderstood(site);
    }

    /// <summary>The function is one of the project's that the interpreter calls too.</summary>
    public bool IsCalledByPython(string function, string sourceFile) => summaries.Find(function, sourceFile) is { IsCalledByPython: true };

    public bool IsOfProject(string function) => _displayNames.ContainsKey(function);

    /// <summary>No other pointer leads to what the function returns: it makes an object, or returns one that was made for it.</summary>
    public bool MakesNewObject(string function, string sourceFile) =>
        summaries.Find(function, sourceFile) is FunctionSummary summary ? summary.MakesNewObject : ContractOf(function) is { Result.IsFresh: true };

    public Contract? ContractOf(string function) => Contracts.Find(function, Python);

    /// <summary>The name the source calls it by: <c>ns::Class::method</c> for a mangled one, <c>Py_BuildValue</c> for what its macro makes of it.</summary>
    public string DisplayName(string function) => _displayNames.GetValueOrDefault(function) ?? Contracts.Canonical(function);

    /// <summary>
    /// Whoever's type it is, its own code makes the instance: what <c>PyType_GenericNew</c> itself needs want of memory for, a user can
    /// cause, but not by way of arguments that are not there.
    /// </summary>
    private static CallModel? OfSlot(CallModel? model, string slot) => slot == "tp_new" && model is not null
        ? model with { Outcomes = [.. model.Outcomes.SelectMany(ByArguments)] }
        : model;

    private static IEnumerable<Outcome> ByArguments(Outcome outcome)
    {
        var arguments = new Operand.Argument(1);
        return outcome.NeedsMemoryFailure
            ?
            [
                outcome with { Conditions = [.. outcome.Conditions, new Condition(arguments, Fact.Null)] },
                outcome with { Conditions = [.. outcome.Conditions, new Condition(arguments, Fact.NotNull)], NeedsMemoryFailure = false },
            ]
            : [outcome];
    }

    private CallModel? Contracted(string name, CallSite site)
    {
        if (!_contracted.TryGetValue((name, site.ArgumentCount), out CallModel? model))
        {
            if (Contracts.Find(name, Python) is not Contract contract)
            {
                return null;
            }

            model = new CallModel(name, ContractOutcomes.Of(contract, site.ArgumentCount), contract, IsUnderstood: true);
            _contracted.Add((name, site.ArgumentCount), model);
        }

        return WithTexts(model, site);
    }

    private static CallModel WithTexts(CallModel model, CallSite site)
    {
        if (ForgivingErrors.AreAskedFor(model.Contract!, site))
        {
            return model with { Outcomes = [.. model.Outcomes.Select(outcome => outcome.Kind == OutcomeKind.Failure ? outcome with { NeedsMemoryFailure = true } : outcome)] };
        }

        int format = model.Contract!.FormatParameter;
        return format >= 0 && format < site.ArgumentCount && site.Texts[format] is string text
            ? model with { Outcomes = FormatOutcomes.Extend(model.Outcomes, model.Contract, text, site) }
            : model;
    }

    /// <summary>Reads its arguments and may keep them, may change what they point at, and may raise.</summary>
    private CallModel NotUnderstood(CallSite site)
    {
        if (HarmlessFunctions.Contains(site.Function) || Contracts.NeedsNone.ContainsKey(site.Function))
        {
            return new CallModel(site.Function, HarmlessFunctions.Outcomes(site.ArgumentCount), null, IsUnderstood: true);
        }

        if (ErrorQuestions.Contains(site.Function, site.ArgumentCount))
        {
            return new CallModel(site.Function, ErrorQuestions.Outcomes, null, IsUnderstood: true);
        }

        bool isRegistration = CallbackRegistration.IsOne(site);
        bool isProject = site.Function.Length == 0 || IsOfProject(site.Function);
        ImmutableArray<Effect>.Builder effects = ImmutableArray.CreateBuilder<Effect>();
        for (int index = 0; index < site.ArgumentCount; index++)
        {
            var argument = new Operand.Argument(index);
            effects.Add(new Effect.Forget(argument));
            effects.Add(isRegistration ? new Effect.Store(argument) : new Effect.Escape(argument) { IsToProject = isProject });
        }

        var outcome = new Outcome { Effects = effects.ToImmutable(), Exception = ExceptionEffect.Unknown, RunsPython = true };
        return new CallModel(site.Function, [outcome], null, IsUnderstood: false);
    }
}
