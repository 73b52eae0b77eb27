namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// Connections between sessions. Own, because a connection keeps its prepared statements only while it is open.
/// </summary>
internal sealed class ConnectionPool(Func<StoreConnection> open, Action whenAllClosed) : IDisposable
{
    // More requests than this at once are rare on one developer's machine; each idle connection holds a page cache.
    private const int MaxIdle = 8;

    private readonly Lock guard = new();
    private readonly Stack<StoreConnection> idle = new();
    private int rented;
    private bool disposed;

    public StoreConnection Rent()
    {
        lock (guard)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(OrganizationDatabase));
            var connection = this.idle.TryPop(out var idle) ? idle : open();
            rented++;
            return connection;
        }
    }

    public void Return(StoreConnection connection)
    {
        lock (guard)
        {
            rented--;
            if (!disposed && !connection.IsInTransaction && idle.Count < MaxIdle)
            {
                idle.Push(connection);
            }
            else
            {
                connection.Dispose();
            }

            CloseWhenDone();
        }
    }

    /// <summary>Idle connections close now, rented ones when they come back; after the last the file is let go.</summary>
    public void Dispose()
    {
        lock (guard)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
            while (idle.TryPop(out var connection))
            {
                connection.Dispose();
            }

            CloseWhenDone();
        }
    }

    private void CloseWhenDone()
    {
        if (disposed && rented == 0)
        {
            whenAllClosed();
        }
    }
}
