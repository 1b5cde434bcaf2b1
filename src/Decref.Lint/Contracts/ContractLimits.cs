namespace Decref.Lint.Contracts;

/// <summary>Bounds on a contract file, far above any honest one: the built-in table has 2,000 lines of at most 400 characters.</summary>
public static class ContractLimits
{
    public const int FileCharacters = 4 << 20;
    public const int Lines = 100_000;
    public const int LineCharacters = 4_000;
    public const int Parameters = 40;
    public const int Diagnostics = 100;
}
