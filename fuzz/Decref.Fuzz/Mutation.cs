using System.Buffers.Binary;

namespace Decref.Fuzz;

/// <summary>Makes bad input out of good: a few bytes, words, cuts and copies changed; the same for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly ulong[] Extremes = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, 0x80000000, ulong.MaxValue, long.MaxValue, 1UL << 63];

    private readonly Random _random = new(seed);

    public byte[] Of(byte[] original)
    {
        byte[] input = _random.Next(4) == 0 ? original[..(original.Length == 0 ? 0 : _random.Next(original.Length))] : [.. original];
        for (int change = _random.Next(1, 16); change > 0 && input.Length >= sizeof(ulong); change--)
        {
            // Headers decide what the rest means: half of the changes go there.
            int at = _random.Next(_random.Next(2) == 0 ? Math.Min(512, input.Length - 7) : input.Length - 7);
            Change(input.AsSpan(at));
        }

        return input;
    }

    public byte[] Noise()
    {
        byte[] input = new byte[_random.Next(4096)];
        _random.NextBytes(input);
        return input;
    }

    private void Change(Span<byte> at)
    {
        switch (_random.Next(4))
        {
            case 0:
                at[0] = (byte)_random.Next(256);
                break;
            case 1:
                at[0] ^= (byte)(1 << _random.Next(8));
                break;
            case 2:
                BinaryPrimitives.WriteUInt32LittleEndian(at, (uint)Extremes[_random.Next(Extremes.Length)]);
                break;
            default:
                BinaryPrimitives.WriteUInt64LittleEndian(at, Extremes[_random.Next(Extremes.Length)]);
                break;
        }
    }
}
