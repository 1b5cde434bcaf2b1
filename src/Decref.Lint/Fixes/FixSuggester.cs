using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Decref.Lint.Checks;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>Adds a fix to each finding whose edit is certain: the variable is visible, owned on every path, and no macro is in the way.</summary>
public sealed class FixSuggester
{
    private readonly SourceFiles _sources;
    private readonly ILookup<(string?, string), (ModuleUnderCheck Module, IrFunction Function)> _functions;
    private readonly ImmutableArray<ModuleUnderCheck> _modules;
    private readonly Dictionary<string, SourceStructure> _structures = [];

    private FixSuggester(ImmutableArray<ModuleUnderCheck> modules, SourceFiles sources)
    {
        _sources = sources;
        _modules = modules;
        _functions = modules
            .SelectMany(module => module.Module.Functions.Select(function => (module, function)))
            .SelectMany(pair => new[] { pair.function.Name, pair.function.DisplayName }.Distinct().Select(name => (name, pair)))
            .ToLookup(row => (row.pair.function.Position.File, row.name), row => row.pair);
    }

    public static ImmutableArray<Finding> Suggest(ImmutableArray<LostTogether> bugs, ImmutableArray<ModuleUnderCheck> modules, SourceFiles sources)
    {
        var suggester = new FixSuggester(modules, sources);
        return [.. bugs.Select(bug => suggester.FixFor(bug) is Fix fix ? bug.Joined() with { Fixes = [fix] } : bug.Joined())];
    }

    private Fix? FixFor(LostTogether bug)
    {
        Finding finding = bug.First;
        if (finding.Location is not SourceLocation location
            || !Fixers.All.TryGetValue(finding.Rule, out ImmutableArray<Func<FixRequest, Fix?>> fixers)
            || _sources.Find(location.File) is not SourceText source
            || FunctionOf(location) is not (ModuleUnderCheck module, IrFunction function))
        {
            return null;
        }

        var request = new FixRequest(finding, bug.Others, function, module.Types, source, StructureOf(source));
        return fixers.Select(fixer => fixer(request)).FirstOrDefault(fix => fix is not null);
    }

    /// <summary>The function a finding stands in; the deallocator of a type, where it stands at its definition.</summary>
    private (ModuleUnderCheck Module, IrFunction Function)? FunctionOf(SourceLocation location)
    {
        if (location.Function is string name)
        {
            return _functions[(location.File, name)].Select(static row => ((ModuleUnderCheck, IrFunction)?)row).FirstOrDefault();
        }

        return _modules
            .SelectMany(static module => module.Types.Types.Select(type => (module, type)))
            .Where(row => row.type.Definition.Position.File == location.File && row.type.Definition.Position.Line == location.Line)
            .Select(static row => row.type.Function("tp_dealloc") is IrFunction dealloc ? ((ModuleUnderCheck, IrFunction)?)(row.module, dealloc) : null)
            .FirstOrDefault();
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
