namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// One writer at a time, in order of arrival. A semaphore doesn't promise the order, and SQLite's own busy waiting
/// lets the lucky one in.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly Lock guard = new();
    private readonly LinkedList<TaskCompletionSource> waiting = new();
    private bool taken;
    private bool disposed;

    /// <summary>How many stand in the queue.</summary>
    public int Waiting
    {
        get
        {
            lock (guard)
            {
                return waiting.Count;
            }
        }
    }

    /// <returns>False when the time ran out first.</returns>
    public bool TryEnter(TimeSpan timeout)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (guard)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (!taken)
            {
                return taken = true;
            }

            place = waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        // The gate may open between the end of the wait and giving up the place: then it is ours after all.
        var turn = place.Value.Task;
        if (Task.WaitAny([turn], timeout) < 0 && GiveUp(place))
        {
            return false;
        }

        turn.GetAwaiter().GetResult();
        return true;
    }

    /// <summary>Hands the gate to the next in the queue.</summary>
    public void Exit()
    {
        lock (guard)
        {
            if (waiting.First is not { } next)
            {
                taken = false;
                return;
            }

            waiting.RemoveFirst();
            next.Value.SetResult();
        }
    }

    /// <summary>Whoever still waits learns that the database is gone.</summary>
    public void Dispose()
    {
        lock (guard)
        {
            disposed = true;
            foreach (var waiter in waiting)
            {
                waiter.SetException(new ObjectDisposedException(nameof(OrganizationDatabase)));
            }

            waiting.Clear();
        }
    }

    private bool GiveUp(LinkedListNode<TaskCompletionSource> place)
    {
        lock (guard)
        {
            if (place.List is null)
            {
                return false;
            }

            waiting.Remove(place);
            return true;
        }
    }
}
