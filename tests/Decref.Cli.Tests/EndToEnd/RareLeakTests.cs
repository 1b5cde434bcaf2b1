using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>Leaks in few of the calls, or a little late, and how a clean verdict says on how many calls it rests; over every CPython.</summary>
public sealed class RareLeakTests
{
    private const string Functions = """
        import ctypes, threading, time

        libc = ctypes.CDLL(None)
        libc.malloc.restype = ctypes.c_void_p
        gain = ctypes.pythonapi.Py_IncRef
        gain.argtypes, gain.restype = [ctypes.py_object], None
        counter = [0]
        seed = [88172645463325252]
        precious = object()

        def next_number():
            counter[0] += 1
            return counter[0]

        def by_chance(one_in):
            x = seed[0]
            x ^= x << 13 & 0xffffffffffffffff
            x ^= x >> 7
            x ^= x << 17 & 0xffffffffffffffff
            seed[0] = x
            return x % one_in == 0

        def leak_block_every_5000th():
            if next_number() % 5000 == 0: libc.malloc(40)

        def leak_block_by_chance():
            if by_chance(1000): libc.malloc(56)

        def leak_reference_every_300th():
            if next_number() % 300 == 0: gain(precious)

        def make(): libc.malloc(24)
        def leak_from_two_callers():
            make()
            make()

        def late(): libc.malloc(48)
        def leak_in_a_thread_of_its_own():
            threading.Thread(target=late).start()
            time.sleep(0.001)
        """;

    public static TheoryData<string> Programs => [.. Pythons.All.Select(python => python.Program)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_RareAndLateLeaks_AreFoundWithTheirRhythm(string python)
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("rare.py", Functions), "--python", python);

        Assert.True(run.Document!.Incomplete.IsEmpty, run.Output);
        ILookup<string, Finding> found = run.Document.Findings.ToLookup(finding => finding.Target!.Split("::leak_")[1]);
        Assert.Equal((5000, 1, 40), AmountOf(found, "block_every_5000th"));
        Assert.Equal((300, 1), (Only(found, "reference_every_300th").PerCall!.Calls, Only(found, "reference_every_300th").PerCall!.References));
        Assert.Equal((1, 2, 48), AmountOf(found, "from_two_callers"));
        Assert.Contains("at no regular pace", Only(found, "block_by_chance").Message, StringComparison.Ordinal);
        Assert.Contains(found["in_a_thread_of_its_own"], finding => finding.PerCall!.Bytes == 48 * finding.PerCall.Calls);
    }

    [Fact]
    public async Task Test_SlowFunction_SaysDownToWhatRateItIsClean()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("slow.py", "import time\ndef test_nap(): time.sleep(0.06)\ndef test_quick(): return []\n");

        DecrefRun run = await DecrefRun.Of("test", file, "--python", Pythons.All[^1].Program);

        Assert.Equal(Verdict.Clean, run.Document!.Verdict);
        Assert.InRange(run.Document!.Calls!.Fewest, 32, 2999);
        Assert.InRange(run.Document.Calls.Most, 3000, 20_000);
        string advice = Assert.Single(run.Document.Advice);
        Assert.Contains("test_nap was called", advice, StringComparison.Ordinal);
        Assert.Contains($"1 in {run.Document.Calls.Fewest / 3} calls may not show", advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_WithCalls_RestsOnAtLeastSoMany()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("quick.py", "def test_quick(): return []\n");

        DecrefRun run = await DecrefRun.Of("test", file, "--calls", "50000", "--python", Pythons.All[^1].Program);

        Assert.Equal(Verdict.Clean, run.Document!.Verdict);
        Assert.InRange(run.Document!.Calls!.Fewest, 50_000, 200_000);
    }

    private static Finding Only(ILookup<string, Finding> found, string function) => Assert.Single(found[function]);

    private static (long Calls, long Blocks, long Bytes) AmountOf(ILookup<string, Finding> found, string function)
    {
        PerCall amount = Only(found, function).PerCall!;
        return (amount.Calls, amount.Blocks, amount.Bytes);
    }
}
