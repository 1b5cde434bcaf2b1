namespace Decref.Lint.Contracts;

/// <summary>Something in a contract file that could not be used, and what to write instead.</summary>
public sealed record ContractDiagnostic(ContractLocation Location, string Message)
{
    public override string ToString() => $"{Location.File}:{Location.Line}:{Location.Column}: {Message}";
}
