using System.Diagnostics;
using System.Globalization;

namespace Decref.Trace.Launch;

/// <summary>The driver's commands as methods. Each throws <see cref="TargetFailureException"/> when the target ends it.</summary>
internal sealed class DriverSession : IDisposable
{
    private const int StepsInSilenceLimit = 4;

    private readonly LaunchPlan _plan;
    private readonly TargetProcess _process;
    private readonly PrivateFolder _snapshots = new();
    private readonly CancellationToken _cancellation;

    private DriverSession(LaunchPlan plan, CancellationToken cancellation)
    {
        _plan = plan;
        _cancellation = cancellation;
        _process = TargetProcess.Start(plan, _snapshots.Path);
    }

    /// <summary>Starts the interpreter and waits until the driver has found the agent in it.</summary>
    public static DriverSession Start(LaunchPlan plan, CancellationToken cancellation)
    {
        var session = new DriverSession(plan, cancellation);
        try
        {
            string version = session.Answer("ready").Text.Split('\0')[0];
            return version == ToolVersion.Current ? session : throw OtherVersion(version, plan);
        }
        catch (TargetFailureException) when (session.Mismatch() is { } version)
        {
            session.Dispose();
            throw OtherVersion(version, plan);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>What the target printed, for the reader of a failure.</summary>
    public string Output => _process.Output();

    /// <summary>What a call takes, when known: a step of many slow calls must not look like a hang.</summary>
    public TimeSpan CallTime { get; set; }

    /// <summary>Calls that take a fraction of the silence limit.</summary>
    public int CallsInStep => (int)Math.Clamp(_plan.SilenceLimit / StepsInSilenceLimit / (CallTime + TimeSpan.FromTicks(1)), 1, int.MaxValue);

    public long ResidentBytes => _process.ResidentBytes;

    /// <summary>How long the target was ready to run and had to wait for others.</summary>
    public TimeSpan QueuedTime => _process.QueuedTime;

    /// <summary>Processor time the target has used.</summary>
    public TimeSpan ProcessorTime => _process.ProcessorTime;

    public IReadOnlyList<LoadedTarget> Load()
    {
        string[] lines = Ask("targets", "load", _plan.Form.Arguments).Lines;
        return [.. lines.Select((line, index) => Parse(line.Split('\t'), index))];

        static LoadedTarget Parse(string[] fields, int index) =>
            fields is [string state, string name, string reason, string place]
                ? Place(new LoadedTarget(index, name, state == "run" ? null : reason, "", 0), place.Split(':', 2))
                : throw Broken();

        static LoadedTarget Place(LoadedTarget target, string[] place) =>
            place is [string line, string file] && int.TryParse(line, out int number) ? target with { File = file, Line = number } : target;
    }

    public void Choose(LoadedTarget target) => Ask("done", "choose", target.Index.ToString());

    /// <summary>Calls the function without looking; a collection after each call.</summary>
    /// <returns>What an idle machine would have taken.</returns>
    public TimeSpan Warm(int calls) => TimeIn(Ask("done", "warm", calls.ToString()).Text);

    /// <summary>Makes a batch of calls without looking.</summary>
    /// <returns>What an idle machine would have taken.</returns>
    public TimeSpan Rehearse(int calls)
    {
        var wall = Stopwatch.StartNew();
        TimeSpan own = TimeIn(Ask("done", "rehearse", calls.ToString()).Text);
        CallTime = wall.Elapsed / calls;
        return own;
    }

    public void Settle() => Ask("done", "settle");

    /// <summary>The records of <c>struct decref_iteration</c>, one a batch.</summary>
    /// <param name="size">Calls of a batch, without a collection in between; 1: each call has a record.</param>
    public byte[] Count(int batches, int size = 1)
    {
        byte[][] parts = [.. Steps(batches, size).Select(step => Ask("counts", "count", step.ToString(), size.ToString()).Payload)];
        return parts is [byte[] only] ? only : [.. parts.SelectMany(part => part)];
    }

    /// <summary>The birth that the next recorded call will have.</summary>
    public int NextBirth { get; private set; } = 1;

    public void Record(int calls)
    {
        foreach (int step in Steps(calls))
        {
            NextBirth = Birth(Ask("done", "record", step.ToString(), NextBirth.ToString()).Text);
        }
    }

    /// <summary>Records calls as if they were one: no collection in between.</summary>
    public void Rush(int calls)
    {
        foreach (int step in Steps(calls))
        {
            NextBirth = Birth(Ask("done", "rush", step.ToString(), NextBirth.ToString()).Text);
        }
    }

    /// <summary>Living containers that refer to some of the objects.</summary>
    /// <param name="leaked">Objects that do not count as living: a cycle holds itself.</param>
    public IReadOnlyList<ObjectHolder> Holders(IEnumerable<ulong> objects, IEnumerable<ulong> leaked)
    {
        string[] lines = Ask("holders", "holders", string.Join(' ', objects), string.Join(' ', leaked)).Lines;
        return [.. lines.Select(line => Parse(line.Split('\t')))];

        static ObjectHolder Parse(string[] fields) =>
            fields.Length == 3 && ulong.TryParse(fields[0], out ulong address) ? new ObjectHolder(address, fields[1], fields[2]) : throw Broken();
    }

    /// <summary>Memory of the target, one range after the other; zeros where nothing can be read.</summary>
    public byte[] Read(IEnumerable<(ulong Address, int Size)> ranges)
    {
        return Ask("memory", "read", [.. ranges.Select(range => $"{range.Address}:{range.Size}")]).Payload;
    }

    public void RememberReferences() => Ask("done", "baseline");

    public IReadOnlyList<GrownObject> GrownReferences(long least)
    {
        string[] lines = Ask("grown", "grown", least.ToString()).Lines;
        return [.. lines.Select(line => Parse(line.Split('\t')))];

        static GrownObject Parse(string[] fields) =>
            fields.Length == 4
            && long.TryParse(fields[0], CultureInfo.InvariantCulture, out long growth)
            && ulong.TryParse(fields[1], out ulong address)
                ? new GrownObject(growth, address, fields[2], fields[3])
                : throw Broken();
    }

    /// <summary>Calls the function and tells, for each of the grown objects, what each call changed about its refcount.</summary>
    public IReadOnlyDictionary<ulong, int[]> Watch(int calls, IEnumerable<ulong> objects)
    {
        string[] lines = Ask("watched", "watch", [calls.ToString(), .. objects.Select(address => address.ToString())]).Lines;
        return lines.Select(line => line.Split('\t')).ToDictionary(
            fields => fields.Length == 2 && ulong.TryParse(fields[0], out ulong address) ? address : throw Broken(),
            fields => Changes(fields[1], calls));
    }

    private static int[] Changes(string text, int calls)
    {
        int[] changes = new int[calls];
        foreach (string change in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (change.Split(':') is not [string call, string amount]
                || !int.TryParse(call, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                || index >= calls
                || !int.TryParse(amount, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out changes[index]))
            {
                throw Broken();
            }
        }

        return changes;
    }

    public Agent.Snapshot Snapshot(int firstBirth)
    {
        string path = Path.Combine(_snapshots.Path, "test.snapshot");
        Ask("done", "snapshot", path, firstBirth.ToString());
        try
        {
            return Agent.SnapshotReader.Read(path);
        }
        catch (Exception error) when (error is IOException or Agent.InvalidSnapshotException)
        {
            throw new TargetFailureException(new TargetFailure(
                $"the agent's snapshot cannot be read: {error.Message}", "Look whether the disk of the temporary folder is full.", ProcessEnded: false));
        }
    }

    public void Dispose()
    {
        if (_process.ExitCode is null && _process.Channel.TrySend("quit"))
        {
            _process.Exited.Wait(OutputTail.Patience, CancellationToken.None);
        }

        _process.Dispose();
        _snapshots.Dispose();
    }

    /// <summary>Cuts many calls into steps that take a fraction of the silence limit.</summary>
    private IEnumerable<int> Steps(int calls, int size = 1)
    {
        int longest = Math.Max(1, CallsInStep / size);
        for (int left = calls; left > 0; left -= longest)
        {
            yield return Math.Min(left, longest);
        }
    }

    private static TimeSpan TimeIn(string answer) =>
        long.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out long nanoseconds) ? TimeSpan.FromMicroseconds(nanoseconds / 1000.0) : throw Broken();

    private int Birth(string answer) => int.TryParse(answer, out int birth) && birth >= NextBirth ? birth : throw Broken();

    /// <summary>The version an agent left word of before it stayed out of the way.</summary>
    private string? Mismatch() =>
        Directory.GetFiles(_snapshots.Path, "*.mismatch") is [string file, ..] ? Agent.PrintableText.From(File.ReadAllText(file).Trim()) : null;

    private static TargetFailureException OtherVersion(string version, LaunchPlan plan) => new(new TargetFailure(
        $"the agent has version {version}, decref has {ToolVersion.Current}",
        $"Delete {Path.GetDirectoryName(plan.Agent.Path)} and run again.",
        ProcessEnded: true));

    private DriverFrame Ask(string expected, string command, params string[] arguments)
    {
        _process.Channel.TrySend(command, arguments);
        return Answer(expected);
    }

    private DriverFrame Answer(string expected)
    {
        DriverFrame frame = Next() ?? throw new TargetFailureException(TargetEnd.Of(_process, _plan.SilenceLimit));
        if (frame.Kind == expected)
        {
            return frame;
        }

        string[] lines = frame.Lines;
        throw frame.Kind switch
        {
            "raised" => new TargetFailureException(expected == "targets" ? TargetEnd.RaisedWhileLoading(lines) : TargetEnd.Raised(lines)),
            "failed" => new TargetFailureException(new TargetFailure(
                $"a step of decref's own failed: {string.Join(' ', lines)}",
                "Look whether the disk of the temporary folder is full, and whether the target limits its own files or memory.",
                ProcessEnded: true)),
            _ => Broken(),
        };
    }

    /// <returns>Null when the process ended or kept silent for too long.</returns>
    private DriverFrame? Next()
    {
        Task<bool> arrived = _process.Channel.Received.WaitToReadAsync(CancellationToken.None).AsTask();
        Task silence = Task.Delay(_plan.SilenceLimit, _cancellation);
        Task first = Task.WhenAny(arrived, _process.Exited, silence).GetAwaiter().GetResult();
        if (first == _process.Exited || (first == arrived && !arrived.Result))
        {
            // Its last answer may still be in the pipe.
            arrived.Wait(OutputTail.Patience, CancellationToken.None);
        }

        _cancellation.ThrowIfCancellationRequested();
        return _process.Channel.Received.TryRead(out DriverFrame frame) ? frame : null;
    }

    private static TargetFailureException Broken() => new(new TargetFailure(
        "something in the target wrote to the driver's own pipe", "Do not write to descriptors the target did not open.", ProcessEnded: true));
}
