using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Decref.Lint.Contracts;

/// <summary>
/// Every known contract, by name and Python version. Loading only finds the names; a line is parsed when somebody asks for it.
/// Safe to use from many threads.
/// </summary>
public sealed class ContractTable
{
    private readonly Dictionary<string, ContractLine[]> _lines;
    private readonly Dictionary<string, string> _aliases;
    private readonly Dictionary<string, string> _needsNone;
    private readonly Dictionary<string, ResourceKind> _resources;
    private readonly ConcurrentDictionary<string, Contract[]> _parsed = new(StringComparer.Ordinal);

    private ContractTable(
        Dictionary<string, ContractLine[]> lines,
        Dictionary<string, string> aliases,
        Dictionary<string, string> needsNone,
        Dictionary<string, ResourceKind> resources,
        ImmutableArray<ContractDiagnostic> diagnostics)
    {
        _lines = lines;
        _aliases = aliases;
        _needsNone = needsNone;
        _resources = resources;
        Diagnostics = diagnostics;
    }

    public static ContractTable Empty { get; } = new(
        [],
        [],
        [],
        [],
        []);

    private static readonly Lazy<ContractTable> LazyBuiltIn = new(() => Empty.With(BuiltInContracts.Read()));

    /// <summary>The contracts that come with decref.</summary>
    public static ContractTable BuiltIn => LazyBuiltIn.Value;

    /// <summary>What could not be used in the user's files. Built-in files have none.</summary>
    public ImmutableArray<ContractDiagnostic> Diagnostics { get; }

    public IEnumerable<string> Names => _lines.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<ResourceKind> Resources => _resources.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>Functions that were looked at and need no contract, with the reason.</summary>
    public IReadOnlyDictionary<string, string> NeedsNone => _needsNone;

    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <summary>The name a function is contracted under: <c>fopen64</c> gives <c>fopen</c>, other names give themselves.</summary>
    public string Canonical(string name) => _aliases.GetValueOrDefault(name, name);

    /// <summary>The contract of a function for one Python release, null when there is none.</summary>
    public Contract? Find(string name, PythonVersion version)
    {
        foreach (Contract contract in FindAll(name))
        {
            if (contract.Versions.Contains(version))
            {
                return contract;
            }
        }

        return null;
    }

    /// <summary>The contracts of a function for all releases, the user's before the built-in ones.</summary>
    public ImmutableArray<Contract> FindAll(string name) =>
        _lines.ContainsKey(Canonical(name))
            ? ImmutableCollectionsMarshal.AsImmutableArray(_parsed.GetOrAdd(Canonical(name), canonical => Parse(_lines[canonical])))
            : [];

    public ResourceKind? Resource(string kind) => _resources.GetValueOrDefault(kind);

    /// <summary>Adds a user's files before what is there, with every line of them checked.</summary>
    internal ContractTable With(IReadOnlyCollection<ContractText> files, IEnumerable<ContractDiagnostic> earlier)
    {
        ContractTable table = With(files);
        HashSet<string> names = [.. files.Select(file => file.File)];
        IEnumerable<ContractLine> lines = table._lines.Values.SelectMany(group => group).Where(line => names.Contains(line.Location.File));
        return new ContractTable(table._lines, table._aliases, table._needsNone, table._resources, [.. table.Diagnostics, .. earlier, .. table.Check(lines)]);
    }

    /// <summary>Parses every line: what is wrong with it, which resources nobody declares, and what is said twice.</summary>
    internal ImmutableArray<ContractDiagnostic> Check() => Check(_lines.Values.SelectMany(group => group));

    private ImmutableArray<ContractDiagnostic> Check(IEnumerable<ContractLine> lines)
    {
        ImmutableArray<ContractDiagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<ContractDiagnostic>();
        var seen = new Dictionary<(string File, string Name), List<Contract>>();
        foreach (ContractLine line in lines.OrderBy(line => line.Location.File, StringComparer.Ordinal).ThenBy(line => line.Location.Line))
        {
            Contract? contract = DeclarationParser.Parse(line, out ContractDiagnostic? diagnostic);
            if (diagnostic is not null)
            {
                diagnostics.Add(diagnostic);
            }
            else if (contract is not null)
            {
                diagnostics.AddRange(UnknownResources(contract));
                diagnostics.AddRange(Repetitions(contract, seen));
            }
        }

        return diagnostics.ToImmutable();
    }

    private static IEnumerable<ContractDiagnostic> Repetitions(Contract contract, Dictionary<(string File, string Name), List<Contract>> seen)
    {
        (string, string) key = (contract.Location.File, contract.Name);
        if (!seen.TryGetValue(key, out List<Contract>? earlier))
        {
            seen[key] = earlier = [];
        }

        Contract? repeated = earlier.Find(other => other.Versions.Overlaps(contract.Versions));
        earlier.Add(contract);
        return repeated is null
            ? []
            : [new ContractDiagnostic(contract.Location, $"`{contract.Name}` has a contract in line {repeated.Location.Line} already; give each a version range with `since` and `until`")];
    }

    private IEnumerable<ContractDiagnostic> UnknownResources(Contract contract) =>
        contract.Parameters.Select(parameter => parameter.Resource)
            .Append(contract.Result.Resource)
            .Where(resource => resource.Length > 0 && !_resources.ContainsKey(resource))
            .Distinct()
            .Select(resource => new ContractDiagnostic(
                contract.Location,
                $"nobody says how `{resource}` is released; add `handle {resource}: description; released by FUNCTION`"));

    private ContractTable With(IEnumerable<ContractText> files)
    {
        var lines = new Dictionary<string, ContractLine[]>(_lines);
        var aliases = new Dictionary<string, string>(_aliases);
        var needsNone = new Dictionary<string, string>(_needsNone);
        var resources = new Dictionary<string, ResourceKind>(_resources);
        ImmutableArray<ContractDiagnostic>.Builder diagnostics = Diagnostics.ToBuilder();
        foreach (ContractFile file in files.Select(ContractFileReader.Read))
        {
            Prepend(lines, file);
            AddAll(aliases, file.Aliases);
            AddAll(needsNone, file.NeedsNone);
            foreach (ResourceKind kind in file.Resources)
            {
                resources[kind.Name] = kind;
            }

            diagnostics.AddRange(file.Diagnostics);
        }

        return new ContractTable(lines, aliases, needsNone, resources, diagnostics.ToImmutable());
    }

    /// <summary>Puts a file's lines before those of earlier files; two lines of one file are for different Python versions.</summary>
    private static void Prepend(Dictionary<string, ContractLine[]> lines, ContractFile file)
    {
        for (int index = file.Declarations.Count - 1; index >= 0; index--)
        {
            ContractLine line = file.Declarations[index];
            lines[line.Name] = lines.TryGetValue(line.Name, out ContractLine[]? others) ? [line, .. others] : [line];
        }
    }

    private static void AddAll(Dictionary<string, string> all, IReadOnlyDictionary<string, string> rows)
    {
        foreach ((string name, string value) in rows)
        {
            all[name] = value;
        }
    }

    private static Contract[] Parse(ContractLine[] lines) =>
        [.. lines.Select(line => DeclarationParser.Parse(line, out _)).OfType<Contract>()];
}
