namespace Decref.Fuzz;

/// <summary>A parser of outside bytes, to be fed with anything.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Seeds">Inputs to start from: files that are right, or folders of them, found on most machines.</param>
/// <param name="Read">Must return, or throw what it documents for bad input; anything else is a bug.</param>
internal sealed record FuzzTarget(string Name, string[] Seeds, Action<byte[]> Read);
