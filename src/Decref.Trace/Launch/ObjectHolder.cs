namespace Decref.Trace.Launch;

/// <summary>A living container that refers to a leaked object.</summary>
/// <param name="Object">Address of the leaked object.</param>
/// <param name="Name"><c>module.name</c> when a module holds it by name; empty otherwise.</param>
internal sealed record ObjectHolder(ulong Object, string Type, string Name);
