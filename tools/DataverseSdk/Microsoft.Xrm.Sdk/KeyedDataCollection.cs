using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> _values;

    protected internal DataCollection()
    {
        _values = new Dictionary<TKey, TValue>();
    }

    protected internal DataCollection(IDictionary<TKey, TValue> collection)
    {
        _values = collection;
    }

    public int Count => _values.Count;

    public virtual bool IsReadOnly => _values.IsReadOnly;

    public ICollection<TKey> Keys => _values.Keys;

    public ICollection<TValue> Values => _values.Values;

    public virtual TValue this[TKey key]
    {
        get => _values[key];
        set => _values[key] = value;
    }

    public void Add(TKey key, TValue value) => _values.Add(key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => _values.Add(item);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) =>
        AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    // Nothing to add is no error: the documentation leaves null open.
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items is null)
            return;

        foreach (var item in items)
            Add(item);
    }

    public void Clear() => _values.Clear();

    public bool Contains(TKey key) => _values.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => _values.Contains(key);

    public bool ContainsKey(TKey key) => _values.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _values.GetEnumerator();

    public bool Remove(TKey key) => _values.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => _values.Remove(item);

    public bool TryGetValue(TKey key, out TValue value) => _values.TryGetValue(key, out value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
