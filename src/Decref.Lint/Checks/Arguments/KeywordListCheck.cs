using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>ARG005: a keyword list that does not fit its format.</summary>
internal static class KeywordListCheck
{
    private const int PointerSize = 8;

    public static IEnumerable<Finding> Check(FormatCall call, IrModule module)
    {
        if (ListOf(call, module) is not IrGlobal list)
        {
            yield break;
        }

        int names = CountNames(list);
        bool isEnded = list.Type.Size == 0 || names * PointerSize < list.Type.Size;
        string subject = call.FormatText + list.SourceName;
        if (!isEnded)
        {
            yield return call.Finding("ARG005", subject, $"keyword list {list.SourceName} is not ended by NULL: {call.Contract.Name} reads past its end");
        }
        else if (IsRestUnread(call, names))
        {
            yield return call.Finding(
                "ARG005",
                subject,
                $"keyword list {list.SourceName} ends before `|` in \"{call.FormatText}\": CPython never reads the optional arguments") with
            {
                Tier = call.HasArguments && call.Variable.Length < call.Format.SlotCount ? Tier.Possible : Tier.Confident,
            };
        }
        else if (names != call.Format.ItemCount)
        {
            yield return call.Finding(
                "ARG005",
                subject,
                $"\"{call.FormatText}\" takes {call.Format.ItemCount} arguments, but the keyword list names {names}: the call fails with SystemError");
        }
    }

    /// <summary>How many names the list has when what they leave over of the format is optional, which CPython then ignores; null otherwise.</summary>
    public static int? NamesBehindBar(FormatCall call, IrModule module) =>
        ListOf(call, module) is IrGlobal list && CountNames(list) is int names && IsRestUnread(call, names) ? names : null;

    private static bool IsRestUnread(FormatCall call, int names) =>
        names < call.Format.Units.Length && call.Format.Units.All(unit => unit.Depth == 0)
        && call.FormatText[..call.Format.Units[names].Offset].EndsWith('|');

    private static IrGlobal? ListOf(FormatCall call, IrModule module)
    {
        int index = call.Contract.FormatParameter + 1;
        bool hasList = call.Kind == FormatKind.Parse && index < call.Contract.Parameters.Length && call.Contract.Parameters[index].Type.Contains("char", StringComparison.Ordinal);
        return hasList && call.Format.Defect is null ? Initialiser(call, index, module) : null;
    }

    /// <summary>The constant behind the keyword list: the static array itself, or what a local array is copied from.</summary>
    private static IrGlobal? Initialiser(FormatCall call, int index, IrModule module)
    {
        ValueId list = call.Call.Arguments[index];
        IrFunction function = call.Function;
        if (function.Definition(list) is IrInstruction.Part { Offset: 0, Index.IsNone: true } part)
        {
            list = part.Base;
        }

        if (function.Definition(list) is IrInstruction.Local)
        {
            ImmutableArray<IrInstruction.Copy> copies = [.. function.Instructions.OfType<IrInstruction.Copy>().Where(copy => copy.Target == list)];
            list = copies.Length == 1 && !HasStores(function, list) ? copies[0].Source : ValueId.None;
        }

        return !list.IsNone && function[list] is IrValue.GlobalAddress { Offset: 0 } address
            ? module.Globals.FirstOrDefault(global => global.Name == address.Name && global.Initialiser is IrValue.Aggregate)
            : null;
    }

    private static bool HasStores(IrFunction function, ValueId array) =>
        function.Instructions.OfType<IrInstruction.Store>().Any(store =>
            store.Address == array || (function.Definition(store.Address) is IrInstruction.Part part && part.Base == array));

    private static int CountNames(IrGlobal list)
    {
        var elements = ((IrValue.Aggregate)list.Initialiser!).Elements.ToDictionary(element => element.Offset, element => element.Value);
        int count = 0;
        while (elements.TryGetValue(count * PointerSize, out IrValue? value) && value is IrValue.Text or IrValue.GlobalAddress)
        {
            count++;
        }

        return count;
    }
}
