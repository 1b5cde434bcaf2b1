namespace Decref.Trace.Growth;

/// <summary>What a test run is doing now.</summary>
/// <param name="Done">Functions finished.</param>
/// <param name="Total">Functions found so far.</param>
public readonly record struct TestProgress(string Function, int Done, int Total);
