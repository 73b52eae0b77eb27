using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine;

/// <summary>
/// Several requests of clients in one transaction: a change set, or a read and the write that depends on it. Each request is
/// a savepoint, so one that fails undoes itself alone; what the others did is kept by <see cref="Commit"/>, or is gone. Unlike
/// that of a request on its own, pre-validation runs inside.
/// </summary>
internal sealed class OrganizationTransaction(Transaction transaction, Func<Guid, Transaction, IOrganizationService> serviceFor) : IDisposable
{
    public IOrganizationService ServiceFor(Guid userId) => serviceFor(userId, transaction);

    public void Commit() => transaction.Commit();

    public void Dispose() => transaction.Dispose();
}
