using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>A function of the project as its source declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ResultType">C type of its result.</param>
/// <param name="Parameters">Names and C types of its parameters.</param>
/// <param name="IsVariadic">It takes further arguments.</param>
public sealed record MarkedFunction(string Name, string ResultType, ImmutableArray<(string Name, string Type)> Parameters, bool IsVariadic);
