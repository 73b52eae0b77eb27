namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>A point to return to inside a transaction. Dispose without <see cref="Release"/> returns to it.</summary>
internal sealed class Savepoint(SavepointStack stack, int depth) : IDisposable
{
    /// <summary>Keeps what was done since; it still depends on what is around it.</summary>
    public void Release() => stack.Release(this, depth);

    public void Dispose() => stack.RollBackTo(this, depth);
}
