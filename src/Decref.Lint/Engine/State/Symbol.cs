namespace Decref.Lint.Engine.State;

/// <summary>An unknown value. <paramref name="Age"/> 0 is the newest of its origin, 1 stands for the one made in an earlier round of a loop.</summary>
public readonly record struct Symbol(SymbolOrigin Origin, int Age);
