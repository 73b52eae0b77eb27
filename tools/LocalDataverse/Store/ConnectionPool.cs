namespace ProjectOpsClose.LocalDataverse.Store;

/// <summary>
/// Connections between sessions. Own, because a connection keeps its prepared statements only while it is open.
/// </summary>
internal sealed class ConnectionPool(string path, Action whenAllClosed) : IDisposable
{
    // More requests than this at once are rare on one developer's machine; each idle connection holds a page cache.
    private const int MaxIdle = 8;

    private readonly Lock _lock = new();
    private readonly Stack<StoreConnection> _idle = new();
    private int _rented;
    private bool _disposed;

    public StoreConnection Rent()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(OrganizationDatabase));
            var connection = _idle.TryPop(out var idle) ? idle : new StoreConnection(path);
            _rented++;
            return connection;
        }
    }

    public void Return(StoreConnection connection)
    {
        lock (_lock)
        {
            _rented--;
            if (!_disposed && !connection.IsInTransaction && _idle.Count < MaxIdle)
                _idle.Push(connection);
            else
                connection.Dispose();
            CloseWhenDone();
        }
    }

    /// <summary>Idle connections close now, rented ones when they come back; after the last the file is let go.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_disposed)
                return;
            _disposed = true;
            while (_idle.TryPop(out var connection))
                connection.Dispose();
            CloseWhenDone();
        }
    }

    private void CloseWhenDone()
    {
        if (_disposed && _rented == 0)
            whenAllClosed();
    }
}
