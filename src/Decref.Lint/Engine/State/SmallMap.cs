using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Decref.Lint.Engine.State;

/// <summary>
/// A sorted immutable map for the dozen entries a program state has: a change copies one or two short arrays, comparing is a walk over
/// them, and the hash is computed once.
/// </summary>
public sealed class SmallMap<TKey, TValue> : IEquatable<SmallMap<TKey, TValue>>
    where TKey : struct, IComparable<TKey>, IEquatable<TKey>
    where TValue : class
{
    private const int MostOnStack = 256;

    public static readonly SmallMap<TKey, TValue> Empty = new([], []);

    private readonly TKey[] _keys;
    private readonly TValue[] _values;
    private int _hash;

    private SmallMap(TKey[] keys, TValue[] values)
    {
        _keys = keys;
        _values = values;
    }

    public int Count => _keys.Length;

    public ReadOnlySpan<TKey> Keys => _keys;

    public ReadOnlySpan<TValue> Values => _values;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = Find(key);
        value = index >= 0 ? _values[index] : default;
        return index >= 0;
    }

    public bool Contains(TKey key) => Find(key) >= 0;

    public SmallMap<TKey, TValue> With(TKey key, TValue value)
    {
        int index = Find(key);
        if (index >= 0)
        {
            if (_values[index].Equals(value))
            {
                return this;
            }

            TValue[] changed = [.. _values];
            changed[index] = value;
            return new SmallMap<TKey, TValue>(_keys, changed);
        }

        return new SmallMap<TKey, TValue>(Inserted(_keys, ~index, key), Inserted(_values, ~index, value));
    }

    public SmallMap<TKey, TValue> Without(TKey key)
    {
        int index = Find(key);
        return index < 0 ? this : new SmallMap<TKey, TValue>(Removed(_keys, index), Removed(_values, index));
    }

    public bool Any(Predicate<TValue> holds) => Array.Exists(_values, holds);

    public SmallMap<TKey, TValue> Where(Func<TKey, TValue, bool> keep) => Where(keep, static (keep, key, value) => keep(key, value));

    /// <summary>The same for a question that is asked for every block entered: what it needs comes in <paramref name="context"/>, so that nothing is made to ask it.</summary>
    public SmallMap<TKey, TValue> Where<TContext>(TContext context, Func<TContext, TKey, TValue, bool> keep)
    {
        int first = 0;
        while (first < _keys.Length && keep(context, _keys[first], _values[first]))
        {
            first++;
        }

        if (first == _keys.Length)
        {
            return this;
        }

        Span<bool> isKept = _keys.Length <= MostOnStack ? stackalloc bool[_keys.Length] : new bool[_keys.Length];
        isKept[..first].Fill(true);
        int count = first;
        for (int index = first + 1; index < _keys.Length; index++)
        {
            isKept[index] = keep(context, _keys[index], _values[index]);
            count += isKept[index] ? 1 : 0;
        }

        return count == 0 ? Empty : Only(isKept, count);
    }

    public SmallMap<TKey, TValue> Select(Func<TKey, TValue, TValue> change) => Select(change, static (change, key, value) => change(key, value));

    public SmallMap<TKey, TValue> Select<TContext>(TContext context, Func<TContext, TKey, TValue, TValue> change)
    {
        TValue[]? changed = null;
        for (int index = 0; index < _keys.Length; index++)
        {
            TValue value = change(context, _keys[index], _values[index]);
            if (!ReferenceEquals(value, _values[index]))
            {
                changed ??= [.. _values];
                changed[index] = value;
            }
        }

        return changed is null ? this : new SmallMap<TKey, TValue>(_keys, changed);
    }

    /// <summary>Every key of both; the value is made of what either has there, and left out when that is null.</summary>
    public SmallMap<TKey, TValue> Join<TContext>(SmallMap<TKey, TValue> other, TContext context, Func<TContext, TKey, TValue?, TValue?, TValue?> join)
    {
        TKey[]? keys = null;
        TValue[]? values = null;
        int count = 0;
        for ((int left, int right) = (0, 0); left < _keys.Length || right < other._keys.Length;)
        {
            int order = left == _keys.Length ? 1 : right == other._keys.Length ? -1 : _keys[left].CompareTo(other._keys[right]);
            TKey key = order <= 0 ? _keys[left] : other._keys[right];
            TValue? before = order <= 0 ? _values[left] : null;
            TValue? joined = join(context, key, before, order >= 0 ? other._values[right] : null);
            if (keys is null && !ReferenceEquals(joined, before))
            {
                keys = new TKey[_keys.Length + other._keys.Length];
                values = new TValue[keys.Length];
                _keys.AsSpan(0, count).CopyTo(keys);
                _values.AsSpan(0, count).CopyTo(values);
            }

            if (joined is not null)
            {
                keys?[count] = key;
                values?[count] = joined;
                count++;
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return keys is null ? this : new SmallMap<TKey, TValue>(keys[..count], values![..count]);
    }

    /// <summary>The same values under other keys; of two that come to have the same key the latter stays.</summary>
    public SmallMap<TKey, TValue> Renamed(Func<TKey, TKey> rename)
    {
        TKey[] keys = Array.ConvertAll(_keys, key => rename(key));
        if (keys.AsSpan().SequenceEqual(_keys, EqualityComparer<TKey>.Default))
        {
            return this;
        }

        SmallMap<TKey, TValue> result = Empty;
        for (int index = 0; index < keys.Length; index++)
        {
            result = result.With(keys[index], _values[index]);
        }

        return result;
    }

    public bool Equals(SmallMap<TKey, TValue>? other) =>
        ReferenceEquals(this, other)
        || other is not null && _keys.Length == other._keys.Length && (_hash == other._hash || _hash == 0 || other._hash == 0) && HasKeysOf(other) && HasValuesOf(other);

    public override bool Equals(object? obj) => Equals(obj as SmallMap<TKey, TValue>);

    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            int hash = _keys.Length;
            for (int index = 0; index < _keys.Length; index++)
            {
                hash = Mixed(Mixed(hash, _keys[index].GetHashCode()), _values[index].GetHashCode());
            }

            _hash = hash | 1;
        }

        return _hash;
    }

    /// <summary>Both numbers in one, order and all: <see cref="HashCode"/> does it better and takes a third of the time states are compared in.</summary>
    internal static int Mixed(int hash, int next) => unchecked((int)((BitOperations.RotateLeft((uint)hash, 5) ^ (uint)next) * 0x9E3779B1));

    private SmallMap<TKey, TValue> Only(ReadOnlySpan<bool> isKept, int count)
    {
        var keys = new TKey[count];
        var values = new TValue[count];
        int at = 0;
        for (int index = 0; index < isKept.Length; index++)
        {
            if (isKept[index])
            {
                keys[at] = _keys[index];
                values[at++] = _values[index];
            }
        }

        return new SmallMap<TKey, TValue>(keys, values);
    }

    private bool HasKeysOf(SmallMap<TKey, TValue> other)
    {
        for (int index = 0; index < _keys.Length && !ReferenceEquals(_keys, other._keys); index++)
        {
            if (!_keys[index].Equals(other._keys[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasValuesOf(SmallMap<TKey, TValue> other)
    {
        for (int index = 0; index < _values.Length; index++)
        {
            if (!ReferenceEquals(_values[index], other._values[index]) && !_values[index].Equals(other._values[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The index of the key, or the complement of where it belongs.</summary>
    private int Find(TKey key)
    {
        int low = 0;
        int high = _keys.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = _keys[middle].CompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    private static T[] Removed<T>(T[] items, int index)
    {
        var result = new T[items.Length - 1];
        Array.Copy(items, result, index);
        Array.Copy(items, index + 1, result, index, result.Length - index);
        return result;
    }

    private static T[] Inserted<T>(T[] items, int index, T item)
    {
        var result = new T[items.Length + 1];
        Array.Copy(items, result, index);
        result[index] = item;
        Array.Copy(items, index, result, index + 1, items.Length - index);
        return result;
    }
}
