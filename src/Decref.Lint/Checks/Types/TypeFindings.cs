using Decref.Core.Findings;

namespace Decref.Lint.Checks.Types;

/// <summary>Sentences the checks of types share.</summary>
internal static class TypeFindings
{
    public static IEnumerable<RelatedLocation> Taken(OwnedField field) => field.Evidence is FieldStore store ? [Taken(store)] : [];

    private static RelatedLocation Taken(FieldStore store)
    {
        string how = store.Maker == "Py_INCREF" ? "a reference is taken" : $"what {store.Maker} returns is stored";
        return new RelatedLocation(ModuleFinding.Location(store.Position, store.Function.DisplayName), $"{how} here");
    }
}
