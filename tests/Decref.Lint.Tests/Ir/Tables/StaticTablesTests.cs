using Decref.Lint.Ir.Tables;
using Xunit;

namespace Decref.Lint.Tests.Ir.Tables;

public sealed class StaticTablesTests
{
    private static readonly StaticTables Shelf = StaticTables.Read(Fixture.Read("box.clang-19.ll"));

    [Fact]
    public void StaticType_IsReadInFull()
    {
        TypeDefinition box = Assert.Single(Shelf.Types, static type => type.Name == "shelf.Box");

        Assert.Equal(("Box_type", false, 32L, "Box"), (box.Symbol, box.IsHeapType, box.BasicSize, box.InstanceStruct));
        Assert.True(box.IsGarbageCollected);
        Assert.Equal(["nb_add=Box_add", "tp_dealloc=Box_dealloc", "tp_traverse=Box_traverse"], box.Slots.Select(static slot => $"{slot.Key}={slot.Value}"));
        Assert.Equal([new MethodDefinition("put", "Box_put", 1)], box.Methods);
        Assert.Equal([new AttributeDefinition("item", "Box_get", null)], box.Attributes);
        Assert.Equal([new MemberDefinition("raw", 16, 16, IsReadOnly: true), new MemberDefinition("uses", 19, 24, IsReadOnly: false)], box.Members);
    }

    [Fact]
    public void HeapType_HasTheSameSlotNames()
    {
        TypeDefinition lid = Assert.Single(Shelf.Types, static type => type.Name == "shelf.Lid");

        Assert.Equal(("Lid_spec", true, 32L), (lid.Symbol, lid.IsHeapType, lid.BasicSize));
        Assert.True(lid.CanBeSubclassed);
        Assert.False(lid.IsGarbageCollected);
        Assert.Equal(["nb_add=Box_add", "tp_dealloc=Box_dealloc"], lid.Slots.Select(static slot => $"{slot.Key}={slot.Value}"));
        Assert.Equal([new MethodDefinition("put", "Box_put", 1)], lid.Methods);
    }

    [Fact]
    public void Module_NamesWhatRunsAtImport()
    {
        ModuleDefinition shelf = Assert.Single(Shelf.Modules);

        Assert.Equal(("shelf", 0L), (shelf.Name, shelf.StateSize));
        Assert.Equal(["shelf_exec"], shelf.ExecFunctions);
        MethodDefinition count = Assert.Single(shelf.Methods);
        Assert.Equal(new MethodDefinition("count", "shelf_count", 4), count);
        Assert.True(count.TakesNoArguments);
    }

    [Fact]
    public void Methods_OfEveryTable_AreListed() =>
        Assert.Equal(["Box_put", "shelf_count"], Shelf.Methods.Select(static method => method.Function).Order(StringComparer.Ordinal));
}
