namespace ProjectOpsClose.LocalDataverse.Store;

/// <summary>
/// One writer at a time, in order of arrival. A semaphore doesn't promise the order, and SQLite's own busy waiting
/// lets the lucky one in.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private bool _taken;
    private bool _disposed;

    /// <summary>How many stand in the queue.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <returns>False when the time ran out first.</returns>
    public bool TryEnter(TimeSpan timeout)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_taken)
                return _taken = true;
            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        // The gate may open between the end of the wait and giving up the place: then it is ours after all.
        var turn = place.Value.Task;
        if (Task.WaitAny([turn], timeout) < 0 && GiveUp(place))
            return false;
        turn.GetAwaiter().GetResult();
        return true;
    }

    /// <summary>Hands the gate to the next in the queue.</summary>
    public void Exit()
    {
        lock (_lock)
        {
            if (_waiting.First is not { } next)
            {
                _taken = false;
                return;
            }

            _waiting.RemoveFirst();
            next.Value.SetResult();
        }
    }

    /// <summary>Whoever still waits learns that the database is gone.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            foreach (var waiter in _waiting)
                waiter.SetException(new ObjectDisposedException(nameof(OrganizationDatabase)));
            _waiting.Clear();
        }
    }

    private bool GiveUp(LinkedListNode<TaskCompletionSource> place)
    {
        lock (_lock)
        {
            if (place.List is null)
                return false;
            _waiting.Remove(place);
            return true;
        }
    }
}
