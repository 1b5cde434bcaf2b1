namespace Decref.Lint.Engine.Evidence;

/// <summary>An argument of a function whose code is elsewhere.</summary>
public readonly record struct Passing(string Callee, int Argument);
