using Decref.Trace.Agent;

namespace Decref.Trace.Growth.Findings;

/// <summary>Type names as Python prints them: <c>list</c>, <c>shelf.Box</c>.</summary>
internal sealed class TypeNames(Snapshot snapshot)
{
    private readonly string?[] _names = new string?[snapshot.Types.Length];

    /// <returns>Empty for id 0.</returns>
    public string Of(uint type) => type == 0 ? "" : _names[type] ??= Read(snapshot.Types[(int)type]);

    private string Read(TypeRecord type)
    {
        string name = snapshot.Text(type.Name);
        string module = snapshot.Text(type.Module);
        string full = module.Length == 0 || module == "builtins" || name.Contains('.') ? name : $"{module}.{name}";
        return full.Length == 0 ? "object" : full;
    }
}
