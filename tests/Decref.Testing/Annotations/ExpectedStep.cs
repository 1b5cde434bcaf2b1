namespace Decref.Testing.Annotations;

/// <summary>One <c>// path: N {{message}}</c> annotation.</summary>
/// <param name="Number">1-based place in the path.</param>
/// <param name="Line">The line the step must have.</param>
/// <param name="Message">The whole message.</param>
public sealed record ExpectedStep(int Number, int Line, string Message);
