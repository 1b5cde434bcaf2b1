using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Decref.Lint.Checks;
using Decref.Lint.Checks.Types;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>Adds a fix to each finding whose edit is certain: the variable is visible, owned on every path, and no macro is in the way.</summary>
public sealed class FixSuggester
{
    private readonly ContractTable _contracts;
    private readonly PythonVersion _python;
    private readonly SourceFiles _sources;
    private readonly ILookup<(string?, string), (IrModule Module, IrFunction Function)> _functions;
    private readonly Dictionary<string, ModuleTypes> _types = [];
    private readonly Dictionary<string, SourceStructure> _structures = [];

    private FixSuggester(ImmutableArray<IrModule> modules, ContractTable contracts, PythonVersion python, SourceFiles sources)
    {
        _contracts = contracts;
        _python = python;
        _sources = sources;
        _functions = modules
            .SelectMany(module => module.Functions.Select(function => (module, function)))
            .SelectMany(pair => new[] { pair.function.Name, pair.function.DisplayName }.Distinct().Select(name => (name, pair)))
            .ToLookup(row => (row.pair.function.Position.File, row.name), row => row.pair);
    }

    public static ImmutableArray<Finding> Suggest(ImmutableArray<Finding> findings, ImmutableArray<IrModule> modules, ContractTable contracts, PythonVersion python, SourceFiles sources)
    {
        var suggester = new FixSuggester(modules, contracts, python, sources);
        return [.. findings.Select(finding => suggester.FixFor(finding) is Fix fix ? finding with { Fixes = [fix] } : finding)];
    }

    private Fix? FixFor(Finding finding)
    {
        if (finding.Location is not { Function: string name } location
            || !Fixers.All.TryGetValue(finding.Rule, out ImmutableArray<Func<FixRequest, Fix?>> fixers)
            || _sources.Find(location.File) is not SourceText source
            || !_functions[(location.File, name)].Any())
        {
            return null;
        }

        (IrModule module, IrFunction function) = _functions[(location.File, name)].First();
        var request = new FixRequest(finding, function, TypesOf(module), source, StructureOf(source));
        return fixers.Select(fixer => fixer(request)).FirstOrDefault(fix => fix is not null);
    }

    private ModuleTypes TypesOf(IrModule module)
    {
        if (!_types.TryGetValue(module.SourceFile, out ModuleTypes? types))
        {
            types = ModuleTypes.Of(new ModuleUnderCheck(module, _contracts, _python));
            _types[module.SourceFile] = types;
        }

        return types;
    }

    private SourceStructure StructureOf(SourceText source)
    {
        if (!_structures.TryGetValue(source.Path, out SourceStructure? structure))
        {
            structure = SourceStructure.Of(source);
            _structures[source.Path] = structure;
        }

        return structure;
    }
}
