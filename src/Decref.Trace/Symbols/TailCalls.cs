using Decref.Trace.Symbols.Dwarf;

namespace Decref.Trace.Symbols;

/// <summary>
/// Finds the frames that tail calls removed. A call that the compiler described names its target; when another function
/// runs on top of it, the target must have jumped on. The chain of jumps is filled in when exactly one leads there.
/// </summary>
/// <param name="modules">Where functions are looked up that a module only imports.</param>
internal sealed class TailCalls(Func<IEnumerable<ModuleSymbols>> modules)
{
    private const int MaxChain = 4;
    private const int MaxVisits = 2_000;

    // The agent's hooks leave no frame: who calls one of these by a jump is gone from the stack.
    private static readonly HashSet<string> Hooked = new(StringComparer.Ordinal)
    {
        "malloc", "calloc", "realloc", "reallocarray", "posix_memalign", "aligned_alloc", "memalign", "mmap", "mmap64", "mremap",
        "_Znwm", "_Znam", "PyMem_Malloc", "PyMem_Calloc", "PyMem_Realloc", "PyMem_RawMalloc", "PyMem_RawCalloc", "PyMem_RawRealloc",
        "PyObject_Malloc", "PyObject_Calloc", "PyObject_Realloc",
        "open", "open64", "openat", "openat64", "creat", "socket", "accept", "accept4", "pipe", "pipe2", "dup", "dup2", "dup3",
        "eventfd", "epoll_create", "epoll_create1", "memfd_create", "fopen", "fopen64", "fdopen", "freopen", "tmpfile", "popen",
        "opendir", "fdopendir", "pthread_create",
    };

    /// <summary>The calls that are missing between a frame and the younger one, innermost first.</summary>
    /// <param name="caller">The older frame.</param>
    /// <param name="callee">The function that runs; null: an agent's hook.</param>
    public List<ModuleAddress> Between(ModuleAddress caller, ModuleAddress? callee)
    {
        if (SiteAt(caller)?.Target is not { } target || Die.LinkName(target) is not { } targetName)
        {
            return [];
        }

        HashSet<string> reached = callee is { } running ? running.Module.FunctionNamesAt(running.Address - 1) : Hooked;
        if (reached.Count == 0 || reached.Contains(targetName) || Hooked.Contains(targetName))
        {
            return [];
        }

        var search = new Search(this, reached);
        search.Visit(Resolve(caller, target, targetName), []);
        return search.Only;
    }

    private static CallSite? SiteAt(ModuleAddress caller)
        => caller.Module.BodyAt(caller.Address - 1)?.CallSites
            .Where(site => site.ReturnAddress == caller.Address).Select(site => (CallSite?)site).FirstOrDefault();

    // Where a function that is called from an address starts.
    private ModuleAddress? Resolve(ModuleAddress from, DwarfDie target, string name)
    {
        ulong? near = Die.Ranges(target) is [AddressRange range, ..] ? range.Start : from.Module.StartOfNeighbour(name, from.Address - 1);
        if ((near ?? from.Module.StartOf(name)) is { } start)
        {
            return new ModuleAddress(from.Module, start);
        }

        return modules().Select(module => module.StartOf(name) is { } found ? new ModuleAddress(module, found) : (ModuleAddress?)null)
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>Follows jumps until a name is reached; remembers whether there was more than one way.</summary>
    private sealed class Search(TailCalls tailCalls, HashSet<string> reached)
    {
        private readonly List<List<ModuleAddress>> _chains = [];
        private int _visits;

        /// <summary>The one chain, innermost call first; empty when there is none or a choice.</summary>
        public List<ModuleAddress> Only
        {
            get
            {
                if (_chains.Count != 1 || _visits > MaxVisits)
                {
                    return [];
                }

                _chains[0].Reverse();
                return _chains[0];
            }
        }

        public void Visit(ModuleAddress? function, List<ModuleAddress> chain)
        {
            if (function is not { } start || chain.Count >= MaxChain || ++_visits > MaxVisits || start.Module.BodyAt(start.Address) is not { } body)
            {
                return;
            }

            foreach (CallSite jump in body.CallSites.Where(site => site.IsTail && site.ReturnAddress != 0))
            {
                if (jump.Target is not { } target || Die.LinkName(target) is not { } name)
                {
                    continue;
                }

                var here = new ModuleAddress(start.Module, jump.ReturnAddress);
                List<ModuleAddress> longer = [.. chain, here];
                if (reached.Contains(name))
                {
                    _chains.Add(longer);
                }
                else
                {
                    Visit(tailCalls.Resolve(here, target, name), longer);
                }
            }
        }
    }
}
