using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>What grows and what only looks like it, over every CPython.</summary>
public sealed class GrowthTests
{
    private const string Functions = """
        import collections, functools, threading, time

        kept = []
        counter = [0]

        def next_number():
            counter[0] += 1
            return counter[0]

        def leak_every_call(): kept.append(bytearray(100))

        def leak_every_10th():
            if next_number() % 10 == 0:
                kept.append(bytearray(100))

        def leak_every_1000th():
            if next_number() % 1000 == 0:
                kept.append(bytearray(100))

        @functools.lru_cache(maxsize=128)
        def cached(x): return [x]
        def test_cache_that_fills(): cached(next_number())

        @functools.lru_cache(maxsize=1024)
        def cached_more(x): return [x]
        def test_large_cache_that_fills(): cached_more(next_number())

        table = {}
        def test_dict_that_resizes(): table[next_number() % 500] = None

        class Attributes: pass
        def test_new_attribute_names(): setattr(Attributes(), "name%d" % next_number(), 1)

        last = None
        def test_replaced_value():
            global last
            last = [1, 2, 3]

        recent = collections.deque(maxlen=300)
        def test_bounded_queue(): recent.append(object())

        def test_cycle_the_collector_frees():
            cycle = []
            cycle.append(cycle)

        def test_import_and_exceptions():
            import json
            try:
                json.loads("[1, 2")
            except ValueError:
                pass

        def test_thread_that_ends():
            thread = threading.Thread(target=len, args=("x",))
            thread.start()
            thread.join()
        """;

    private const string NoisyThreads = """

        def churn():
            mine = collections.deque(maxlen=50)
            while True:
                mine.append([object(), bytearray(700)])
                time.sleep(0.0002)

        for _ in range(8):
            threading.Thread(target=churn, daemon=True).start()

        def test_nothing(): return [1, 2, 3]
        """;

    private const string GrowingBuffers = """
        nothings = []
        def leak_into_a_list(): nothings.append(None)

        text = bytearray()
        def leak_into_a_buffer(): text.extend(b"xyz")

        def test_a_buffer_of_its_own():
            own = []
            for _ in range(500): own.append(None)

        count = 0
        latest = ""
        def test_a_longer_text_now_and_then():
            global count, latest
            count += 1
            latest = "call number %d of this test" % count

        scratch = bytearray()
        def test_a_buffer_that_reaches_its_size():
            if len(scratch) < 6000: scratch.extend(b"xyz")
        """;

    private const string LargeCaches = """
        import collections, functools

        counter = [0]

        def next_number():
            counter[0] += 1
            return counter[0]

        @functools.lru_cache(maxsize=10000)
        def cached(x): return [x]
        def test_lru_cache_of_10000(): cached(next_number())

        recent = collections.deque(maxlen=9000)
        def test_queue_of_9000(): recent.append(object())

        table = {}
        def test_table_of_8000():
            key = next_number() % 8000
            table[key] = [key]
        """;

    private const string DescriptorsInObjects = """
        import io, os

        class Drawer:
            def __init__(self): self.file = open("/dev/null")

        kept = []
        def leak_file_object(): kept.append(io.FileIO("/dev/null"))
        def leak_object_with_a_file(): kept.append(Drawer())
        def leak_descriptor(): os.open("/dev/null", os.O_RDONLY)
        """;

    public static TheoryData<string> Programs => [.. Pythons.All.Select(python => python.Program)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_LeaksAndNoise_AreToldApart(string python)
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("growth.py", Functions), "--python", python);

        AssertOnlyTheLeaks(run);
    }

    /// <summary>One block that only gets larger: no object stays behind, and the object kept may have no count of its own (None).</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_BuffersThatOnlyGrow_AreFound(string python)
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("buffers.py", GrowingBuffers), "--python", python);

        Assert.True(run.Document!.Incomplete.IsEmpty, run.Output);
        Assert.Equal(
            ["leak_into_a_list RUN006", "leak_into_a_buffer RUN006"],
            run.Document.Findings.Select(finding => $"{finding.Target!.Split("::")[1]} {finding.Rule}"));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_CachesOfThousands_AreNoLeaks(string python)
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("caches.py", LargeCaches), "--python", python);

        Assert.True(run.Document!.Verdict == Verdict.Clean, run.Output);
        Assert.Equal(3, run.Document.Examined.Length);
    }

    /// <summary>A descriptor that its object would close is part of the object's finding.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_DescriptorOfALeakedObject_IsInItsFinding(string python)
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("files.py", DescriptorsInObjects), "--python", python);

        Assert.True(run.Document!.Incomplete.IsEmpty, run.Output);
        Assert.Equal(
            ["leak_file_object RUN007 _io.FileIO 1", "leak_object_with_a_file RUN007 files.Drawer 1", "leak_descriptor RUN003 file descriptor 1"],
            run.Document.Findings.Select(finding => $"{finding.Target!.Split("::")[1]} {finding.Rule} {finding.Object!.Type} {finding.PerCall!.Handles}"));
        Assert.EndsWith(", with 1 file descriptor open (/dev/null)", run.Document.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(["allocated", "opened"], run.Document.Findings[0].Stacks.Select(stack => stack.Caption));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_LeaksAndNoise_AreToldApartAmongEightNoisyThreads(string python)
    {
        using var folder = new TemporaryFolder();
        string[] wanted = ["leak_every_call", "leak_every_10th", "leak_every_1000th", "test_nothing"];
        string file = folder.Write("growth.py", Functions + NoisyThreads);
        foreach (string function in wanted)
        {
            DecrefRun run = await DecrefRun.Of("test", $"{file}::{function}", "--python", python);
            Assert.True(run.Document!.Incomplete.IsEmpty, run.Output);
            Assert.Equal(function == "test_nothing" ? 0 : 1, run.Document.Findings.Length);
        }
    }

    private static void AssertOnlyTheLeaks(DecrefRun run)
    {
        Assert.True(run.Document!.Incomplete.IsEmpty, run.Output);
        Assert.Equal(
            ["leak_every_call 1", "leak_every_10th 10", "leak_every_1000th 1000"],
            run.Document.Findings.Select(finding => $"{finding.Target!.Split("::")[1]} {finding.PerCall!.Calls}"));
        Assert.All(run.Document.Findings, finding =>
        {
            Assert.Equal(LeakKind.ReachableGrowth, finding.Kind);
            Assert.Equal(2, finding.PerCall!.Blocks);
            Assert.Contains(new TypeCount("bytearray", 1), finding.PerCall.Objects);
        });
    }
}
