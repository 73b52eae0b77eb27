using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Microsoft.Xrm.Sdk;

[Serializable]
public class DataCollection<T> : Collection<T>
{
    internal DataCollection()
    {
    }

    internal DataCollection(IList<T> list)
        : base(list)
    {
    }

    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    // Nothing to add is no error: the documentation leaves null open.
    public void AddRange(IEnumerable<T> items)
    {
        if (items is null)
        {
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    public T[] ToArray() => [.. Items];
}

[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> values;

    protected internal DataCollection() => values = new Dictionary<TKey, TValue>();

    protected internal DataCollection(IDictionary<TKey, TValue> collection) => values = collection;

    public int Count => values.Count;

    public virtual bool IsReadOnly => values.IsReadOnly;

    public ICollection<TKey> Keys => values.Keys;

    public ICollection<TValue> Values => values.Values;

    public virtual TValue this[TKey key]
    {
        get => values[key];
        set => values[key] = value;
    }

    public void Add(TKey key, TValue value) => values.Add(key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => values.Add(item);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) =>
        AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    // Nothing to add is no error: the documentation leaves null open.
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items is null)
        {
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    public void Clear() => values.Clear();

    public bool Contains(TKey key) => values.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => values.Contains(key);

    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => values.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => values.GetEnumerator();

    public bool Remove(TKey key) => values.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => values.Remove(item);

    public bool TryGetValue(TKey key, out TValue value) => values.TryGetValue(key, out value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
