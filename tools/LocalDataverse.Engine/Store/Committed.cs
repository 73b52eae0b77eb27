using System.Collections.Concurrent;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// What is read from the rows of a few tables, by key: read once, and again when one of the tables has been written. Who has
/// written them and not committed yet reads what is theirs alone.
/// </summary>
internal sealed class Committed<TKey, TValue>(OrganizationDatabase database, Func<DatabaseSession, TKey, TValue> read, params string[] tables)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, long Changes)> known = new();

    /// <param name="key">Of what.</param>
    /// <param name="session">Of the transaction that asks; null: none has begun.</param>
    public TValue Get(TKey key, DatabaseSession? session)
    {
        var changes = 0L;
        foreach (var table in tables)
        {
            // What a transaction has changed, and may yet undo, is between it and its rows.
            if (session is not null && session.HasWritten(table))
            {
                return read(session, key);
            }

            changes += database.ChangesOf(table);
        }

        if (!known.TryGetValue(key, out var value) || value.Changes != changes)
        {
            known[key] = value = (ReadCommitted(session, key), changes);
        }

        return value.Value;
    }

    // Who writes sees what is committed. A snapshot may be older than the last change.
    private TValue ReadCommitted(DatabaseSession? session, TKey key)
    {
        if (session is { IsWrite: true })
        {
            return read(session, key);
        }

        using var now = database.OpenRead();
        return read(now, key);
    }
}
