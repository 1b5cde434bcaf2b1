using System.Collections.Immutable;
using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Summaries;

/// <summary>The comments of a project's sources that say what the function below them does (<see cref="SourceMark"/>).</summary>
public sealed class SourceMarks
{
    private const string Word = "decref:";

    private readonly ImmutableDictionary<(string? File, string Function), Contract> _contracts;

    private SourceMarks(ImmutableDictionary<(string?, string), Contract> contracts, ImmutableArray<ContractDiagnostic> diagnostics)
    {
        _contracts = contracts;
        Diagnostics = diagnostics;
    }

    public static SourceMarks None { get; } = new(ImmutableDictionary<(string?, string), Contract>.Empty, []);

    /// <summary>Marks that cannot be used: the functions below them are inferred.</summary>
    public ImmutableArray<ContractDiagnostic> Diagnostics { get; }

    public Contract? Of(IrFunction function) => _contracts.GetValueOrDefault((function.Position.File, function.Name));

    public static SourceMarks Read(ImmutableArray<IrModule> modules, SourceFiles sources)
    {
        ImmutableDictionary<(string?, string), Contract>.Builder contracts = ImmutableDictionary.CreateBuilder<(string?, string), Contract>();
        ImmutableArray<ContractDiagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<ContractDiagnostic>();
        foreach (IGrouping<string?, IrFunction> file in modules.SelectMany(module => module.Functions).GroupBy(function => function.Position.File))
        {
            if (file.Key is null || sources.Find(file.Key) is not SourceText source || !source.Text.Contains(Word, StringComparison.Ordinal))
            {
                continue;
            }

            foreach ((Contract? contract, IrFunction function, ContractDiagnostic? diagnostic) in MarksIn(source, [.. file.DistinctBy(function => function.Name)]))
            {
                if (contract is not null)
                {
                    contracts[(file.Key, function.Name)] = contract;
                }
                else if (diagnostic is not null)
                {
                    diagnostics.Add(diagnostic);
                }
            }
        }

        return new SourceMarks(contracts.ToImmutable(), diagnostics.ToImmutable());
    }

    private static IEnumerable<(Contract?, IrFunction, ContractDiagnostic?)> MarksIn(SourceText source, ImmutableArray<IrFunction> functions)
    {
        SourceStructure structure = SourceStructure.Of(source);
        foreach (Token comment in structure.Tokens.Where(token => token.Kind == TokenKind.Comment && SourceMark.IsMark(token.In(source.Text))))
        {
            var location = new ContractLocation(source.Path, source.PositionOf(comment.Start).Line, source.PositionOf(comment.Start).Column);
            FunctionSpan? below = FunctionBelow(comment, structure);
            if (below is null)
            {
                yield return (null, functions[0], new ContractDiagnostic(location, "it stands above no function"));
            }
            else if (functions.FirstOrDefault(function => IsAt(below, source, function)) is IrFunction marked)
            {
                Contract? contract = SourceMark.Parse(comment.In(source.Text), Declaration(marked), location, out ContractDiagnostic? diagnostic);
                yield return (contract, marked, diagnostic);
            }
        }
    }

    /// <summary>The function whose definition starts behind the comment, with nothing but other comments between.</summary>
    private static FunctionSpan? FunctionBelow(Token comment, SourceStructure structure)
    {
        Token next = structure.Tokens.FirstOrDefault(token => token.Start >= comment.End && token.Kind != TokenKind.Comment);
        return next.Length == 0 ? null : structure.Functions.FirstOrDefault(function => function.Start == next.Start);
    }

    private static bool IsAt(FunctionSpan span, SourceText source, IrFunction function) =>
        function.DisplayName.EndsWith(span.Name, StringComparison.Ordinal) && function.Position.Line >= source.PositionOf(span.Start).Line && function.Position.Line <= source.PositionOf(span.Body).Line;

    private static MarkedFunction Declaration(IrFunction function) =>
        new(function.Name, function.ReturnType.Text, [.. function.Parameters.Select(parameter => (parameter.Name, parameter.Type.Text))], function.IsVariadic);
}
