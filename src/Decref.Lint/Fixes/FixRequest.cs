using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Types;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>A finding with everything a fix is worked out from.</summary>
/// <param name="Others">What the same exits lose besides: a fix repairs all or none.</param>
internal sealed record FixRequest(Finding Finding, ImmutableArray<Finding> Others, IrFunction Function, ModuleTypes Types, SourceText Source, SourceStructure Structure)
{
    public SourceLocation Location => Finding.Location!;

    /// <summary>The statement at a place of the file; null where it is not certain which.</summary>
    public StatementSpan? StatementAt(SourceLocation place) =>
        place.File == Location.File && Source.OffsetOf(place.Line, place.Column) is int offset ? Structure.StatementAt(offset) : null;

    public StatementSpan? StatementAt(SourcePosition place) =>
        place.File is null ? null : StatementAt(new SourceLocation(place.File, place.Line, place.Column));

    public IEnumerable<Token> TokensOf(StatementSpan statement) =>
        Structure.Tokens.Where(token => token.Start >= statement.Start && token.End <= statement.End && token.Kind is not TokenKind.Comment);

    public bool Mentions(StatementSpan statement, string name) => TokensOf(statement).Any(token => token.Is(Source.Text, name));

    public string TextOf(StatementSpan statement) => Source.Text[statement.Start..statement.End];

    /// <summary>The name occurs in the source function around the finding.</summary>
    public bool Uses(string name) =>
        Span is FunctionSpan span && Structure.Tokens.Any(token => token.Start >= span.Start && token.End <= span.End && token.Is(Source.Text, name));

    /// <summary>The source function around the finding.</summary>
    public FunctionSpan? Span => Source.OffsetOf(Function.Position.Line, 1) is int offset
        ? Structure.Functions.FirstOrDefault(span => span.Name == Function.DisplayName && span.End > offset)
        : null;
}
