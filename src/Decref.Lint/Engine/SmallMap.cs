using System.Diagnostics.CodeAnalysis;

namespace Decref.Lint.Engine;

/// <summary>
/// A sorted immutable map for the dozen entries a program state has: a change copies two short arrays, comparing is a walk over
/// them, and the hash is computed once.
/// </summary>
public sealed class SmallMap<TKey, TValue> : IEquatable<SmallMap<TKey, TValue>>
    where TKey : IComparable<TKey>
    where TValue : notnull
{
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

    public SmallMap<TKey, TValue> Where(Func<TKey, TValue, bool> keep)
    {
        int kept = 0;
        while (kept < _keys.Length && keep(_keys[kept], _values[kept]))
        {
            kept++;
        }

        if (kept == _keys.Length)
        {
            return this;
        }

        TKey[] keys = _keys[..^1];
        TValue[] values = _values[..^1];
        for (int index = kept + 1; index < _keys.Length; index++)
        {
            if (keep(_keys[index], _values[index]))
            {
                keys[kept] = _keys[index];
                values[kept++] = _values[index];
            }
        }

        Array.Resize(ref keys, kept);
        Array.Resize(ref values, kept);
        return new SmallMap<TKey, TValue>(keys, values);
    }

    public SmallMap<TKey, TValue> Select(Func<TKey, TValue, TValue> change)
    {
        TValue[]? changed = null;
        for (int index = 0; index < _keys.Length; index++)
        {
            TValue value = change(_keys[index], _values[index]);
            if (!ReferenceEquals(value, _values[index]))
            {
                changed ??= [.. _values];
                changed[index] = value;
            }
        }

        return changed is null ? this : new SmallMap<TKey, TValue>(_keys, changed);
    }

    /// <summary>Every key of both; the value is made of what either has there, and left out when that is null.</summary>
    public SmallMap<TKey, TValue> Join(SmallMap<TKey, TValue> other, Func<TKey, TValue?, TValue?, TValue?> join)
    {
        List<TKey> keys = new(_keys.Length);
        List<TValue> values = new(_keys.Length);
        for ((int left, int right) = (0, 0); left < _keys.Length || right < other._keys.Length;)
        {
            int order = left == _keys.Length ? 1 : right == other._keys.Length ? -1 : _keys[left].CompareTo(other._keys[right]);
            TKey key = order <= 0 ? _keys[left] : other._keys[right];
            if (join(key, order <= 0 ? _values[left] : default, order >= 0 ? other._values[right] : default) is TValue joined)
            {
                keys.Add(key);
                values.Add(joined);
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return new SmallMap<TKey, TValue>([.. keys], [.. values]);
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

    public bool Equals(SmallMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null && _keys.Length == other._keys.Length && GetHashCode() == other.GetHashCode()
            && _keys.AsSpan().SequenceEqual(other._keys, EqualityComparer<TKey>.Default)
            && _values.AsSpan().SequenceEqual(other._values, EqualityComparer<TValue>.Default);
    }

    public override bool Equals(object? obj) => Equals(obj as SmallMap<TKey, TValue>);

    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            var hash = default(HashCode);
            for (int index = 0; index < _keys.Length; index++)
            {
                hash.Add(_keys[index]);
                hash.Add(_values[index]);
            }

            _hash = hash.ToHashCode() | 1;
        }

        return _hash;
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
