using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.State;

/// <summary>The symbols a path can still get at: through a value in flight, a variable, or memory behind a symbol it can get at.</summary>
public static class Reachability
{
    public static void Collect(ProgramState state, SymbolTable symbols, SymbolSet found)
    {
        foreach (Value value in state.Temporaries.Values)
        {
            Collect(value, found);
        }

        int before;
        do
        {
            before = found.Count;
            for (int index = 0; index < state.Memory.Count; index++)
            {
                Location cell = state.Memory.Keys[index];
                var owner = new SymbolId(cell.Region.Id);
                if (cell.Region.Kind != RegionKind.Pointee || found.Contains(owner) || symbols.IsFromCaller(owner))
                {
                    found.Add(cell.Index);
                    Collect(state.Memory.Values[index], found);
                }
            }
        }
        while (found.Count != before);

        foreach (TrackedObject tracked in state.Objects.Values)
        {
            found.Add(tracked.Anchor);
        }
    }

    public static void Collect(Value value, SymbolSet found)
    {
        switch (value)
        {
            case Value.Unknowable known:
                found.Add(known.Symbol);
                break;
            case Value.Address { Location.Region.Kind: RegionKind.Pointee } address:
                found.Add(new SymbolId(address.Location.Region.Id));
                found.Add(address.Location.Index);
                break;
            case Value.Test test:
                Collect(test.Left, found);
                Collect(test.Right, found);
                break;
        }
    }
}
