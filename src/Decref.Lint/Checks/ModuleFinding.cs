using Decref.Core.Findings;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks;

/// <summary>Turns what a check of a whole translation unit saw into findings.</summary>
internal static class ModuleFinding
{
    /// <param name="subject">What tells this bug from the others of the function, without line numbers.</param>
    public static Finding At(string rule, SourcePosition position, string? function, string subject, string message)
    {
        Rule row = Rules.Find(rule) ?? throw new ArgumentException($"no row for {rule} in Rules", nameof(rule));
        return new Finding
        {
            Rule = row.Id,
            Kind = row.Kind,
            Tier = row.Tier,
            Message = message,
            Location = Location(position, function),
            Fingerprint = Fingerprint.Of(row.Id, position.File, function, subject),
        };
    }

    public static SourceLocation Location(SourcePosition position, string? function) =>
        new(position.File ?? "", position.Line, position.Column, function);
}
