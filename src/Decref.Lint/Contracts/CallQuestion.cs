namespace Decref.Lint.Contracts;

/// <summary>A call that asks something about its arguments, which the engine may know.</summary>
/// <param name="Subject">The parameter asked about.</param>
/// <param name="Other">The parameter it is compared with, -1 for none.</param>
public readonly record struct CallQuestion(QuestionKind Kind, int Subject, int Other);
