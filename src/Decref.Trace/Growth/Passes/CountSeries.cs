using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Decref.Trace.Agent;

namespace Decref.Trace.Growth.Passes;

/// <summary>What the counting pass saw, call after call.</summary>
internal sealed class CountSeries
{
    private readonly List<int> _noisy = [];
    private long _bytes;
    private long _handles;

    public int Calls { get; private set; }

    /// <summary>Noisy calls among the last ones added.</summary>
    public int NoisyInLastChunk { get; private set; }

    /// <summary>No call left anything behind.</summary>
    public bool IsQuiet => _noisy.Count == 0;

    /// <summary>Whatever there was happened in the first half; the second half left nothing behind.</summary>
    public bool HasSettled => _noisy.Count == 0 || _noisy[^1] < Calls / 2;

    /// <summary>In how many calls of the second half one left something behind; 0: none did.</summary>
    public int CallsPerNoise
    {
        get
        {
            int noisy = _noisy.Count(call => call >= Calls / 2);
            return noisy == 0 ? 0 : (Calls - (Calls / 2)) / noisy;
        }
    }

    /// <summary>Bytes a call leaves behind, to plan how many calls can be afforded.</summary>
    public long BytesPerCall => Calls == 0 ? 0 : Math.Max(0, _bytes / Calls);

    /// <summary>Handles a call leaves behind, rounded up.</summary>
    public long HandlesPerCall => Calls == 0 ? 0 : Math.Max(0, (_handles + Calls - 1) / Calls);

    /// <param name="records">The answer of <c>count</c>.</param>
    public void Add(ReadOnlySpan<byte> records)
    {
        NoisyInLastChunk = 0;
        int size = Unsafe.SizeOf<IterationRecord>();
        for (int offset = 0; offset + size <= records.Length; offset += size, Calls++)
        {
            ReadOnlySpan<byte> record = records.Slice(offset, size);
            if (record.IndexOfAnyExcept((byte)0) >= 0)
            {
                AddNoisy(MemoryMarshal.Read<IterationRecord>(record));
            }
        }
    }

    private void AddNoisy(IterationRecord record)
    {
        NoisyInLastChunk++;
        _noisy.Add(Calls);
        foreach (long bytes in record.Own.Bytes)
        {
            _bytes += bytes;
        }

        foreach (long handles in record.Own.Handles)
        {
            _handles += handles;
        }
    }
}
