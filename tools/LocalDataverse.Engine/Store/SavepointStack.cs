namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>The open savepoints of a session, innermost last.</summary>
internal sealed class SavepointStack(StoreConnection connection)
{
    private readonly List<Savepoint> open = [];

    public bool HasOpen => open.Count > 0;

    public Savepoint Begin()
    {
        var depth = open.Count;
        connection.Execute("SAVEPOINT " + Name(depth));
        var savepoint = new Savepoint(this, depth);
        open.Add(savepoint);
        return savepoint;
    }

    public void Release(Savepoint savepoint, int depth)
    {
        if (!IsOpen(savepoint, depth))
        {
            throw new InvalidOperationException("The savepoint is not open any more.");
        }

        connection.Execute("RELEASE " + Name(depth));
        Forget(depth);
    }

    /// <summary>Undoes what was done since the savepoint, inner savepoints with it. Once it is closed: nothing.</summary>
    public void RollBackTo(Savepoint savepoint, int depth)
    {
        if (!IsOpen(savepoint, depth))
        {
            return;
        }

        Forget(depth);
        if (connection.IsInTransaction)
        {
            connection.Execute("ROLLBACK TO " + Name(depth));
            connection.Execute("RELEASE " + Name(depth));
        }
    }

    /// <summary>The transaction is over, and every savepoint with it.</summary>
    public void Clear() => open.Clear();

    private static string Name(int depth) => FormattableString.Invariant($"s{depth}");

    private bool IsOpen(Savepoint savepoint, int depth) => depth < open.Count && open[depth] == savepoint;

    private void Forget(int depth) => open.RemoveRange(depth, open.Count - depth);
}

/// <summary>A point to return to inside a transaction. Dispose without <see cref="Release"/> returns to it.</summary>
internal sealed class Savepoint(SavepointStack stack, int depth) : IDisposable
{
    /// <summary>Keeps what was done since; it still depends on what is around it.</summary>
    public void Release() => stack.Release(this, depth);

    public void Dispose() => stack.RollBackTo(this, depth);
}
