using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// The one transaction of an outermost request. A data operation that fails inside a plug-in kills it, whatever the
/// plug-in does with the exception: nothing that follows can be read, written or committed.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/troubleshoot-plug-in#transaction-errors.
/// </summary>
internal sealed class Transaction(DatabaseSession session) : IDisposable
{
    public bool IsDead { get; private set; }

    public DatabaseSession Session => IsDead ? throw Fault.NoActiveTransaction() : session;

    public void Kill() => IsDead = true;

    public void Commit()
    {
        if (Session.IsWrite)
        {
            session.Commit();
        }
    }

    public void Dispose() => session.Dispose();
}
