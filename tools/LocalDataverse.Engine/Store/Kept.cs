using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// What has been made once and is the same for good, by what it was made of. Bounded, because what callers ask for varies
/// without end; what repeats is back at once. For any thread.
/// </summary>
internal sealed class Kept<TKey, TValue>
    where TKey : notnull
{
    public const int Most = 500;

    private readonly ConcurrentDictionary<TKey, TValue> values = new();

    public int Count => values.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    public TValue Add(TKey key, TValue value)
    {
        if (values.Count >= Most)
        {
            values.Clear();
        }

        return values[key] = value;
    }
}
