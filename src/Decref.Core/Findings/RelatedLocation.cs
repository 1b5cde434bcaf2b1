namespace Decref.Core.Findings;

/// <summary>Another place the reader should see: where it should have been released, who else holds it.</summary>
public sealed record RelatedLocation(SourceLocation Location, string Message);
