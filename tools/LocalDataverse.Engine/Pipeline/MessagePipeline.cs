using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// One request: pre-validation, then inside the transaction privileges, pre-operation, the main operation and
/// post-operation. An outermost request begins and commits the transaction, or is a savepoint of one that it joins. One inside
/// another needs no savepoint: when it fails, the transaction is dead or the one around it fails too.
/// Pre-validation of an outermost request is outside: what its steps do there, each does in a transaction of its own.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/event-framework.
/// </summary>
internal sealed class MessagePipeline(OrganizationFacts organization, OrganizationDatabase database, Currencies currencies)
{
    /// <summary>See https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iexecutioncontext.depth.</summary>
    public const int MaximumDepth = 8;

    public required MessageRegistry Messages { private get; init; }

    public required StepRegistry Steps { private get; init; }

    public required StepRunner Runner { get; init; }

    /// <summary>Whether a user has been granted a privilege that belongs to no table.</summary>
    public required Func<Guid, string, bool> HasPrivilege { private get; init; }

    public OrganizationFacts Organization => organization;

    public Users Users { get; } = new(database);

    public Currencies Currencies => currencies;

    public OrganizationResponse Execute(Call call) => Run(Prepare(call));

    /// <summary>Everything about a call that can be wrong before a step or a handler sees it.</summary>
    public Operation Prepare(Call call)
    {
        if (call.Depth > MaximumDepth)
        {
            throw Fault.DepthTooHigh(MaximumDepth);
        }

        return Prepare(call, Messages.HandlerOf(call.Request));
    }

    public Operation Prepare(Call call, IMessageHandler handler)
    {
        // Nearly every call of a plug-in is its own user's.
        var user = call.Outer?.User is { } outer && outer.Id == call.UserId ? outer : Users.Get(call.UserId, call.Transaction?.Session);
        var operation = new Operation(this, call, handler, user);
        DemandPrivileges(operation);
        KeyReferences.Resolve(operation, query => Reading(operation.Transaction, session => session.Query(query, RowAccess.System)));
        return operation;
    }

    public OrganizationResponse Run(Operation operation)
    {
        RunStage(operation, Stage.PreValidation);
        if (operation.Transaction is null)
        {
            return InOwnTransaction(operation);
        }

        return operation.Parent is null ? InSavepoint(operation) : InTransaction(operation);
    }

    private void DemandPrivileges(Operation operation)
    {
        var user = operation.User;
        if (!user.IsSystem && operation.Bypass.Privileges.FirstOrDefault(privilege => !HasPrivilege(user.Id, privilege)) is { } missing)
        {
            throw Fault.PrivilegeDenied(user.Id, missing);
        }
    }

    private OrganizationResponse InOwnTransaction(Operation operation)
    {
        var readsOnly = operation.Handler.ReadsOnly && !Steps.AnyFor(operation);
        using var transaction = new Transaction(readsOnly ? database.OpenRead() : database.BeginWrite());
        operation.Transaction = transaction;
        var response = InTransaction(operation);
        transaction.Commit();
        return response;
    }

    private OrganizationResponse InSavepoint(Operation operation)
    {
        if (!operation.Session.IsWrite)
        {
            return InTransaction(operation);
        }

        using var savepoint = operation.Session.BeginSavepoint();
        var response = InTransaction(operation);
        savepoint.Release();
        return response;
    }

    private OrganizationResponse InTransaction(Operation operation)
    {
        // The documentation places the security checks after pre-validation.
        operation.Handler.Authorize(operation);
        if (!operation.ByPlatform)
        {
            operation.Handler.Restrict(operation);
        }

        RunStage(operation, Stage.PreOperation);
        operation.Images.Capture(Steps.For(operation, Stage.PostOperation));
        var response = operation.Handler.Execute(operation);
        operation.Complete(response);
        RunStage(operation, Stage.PostOperation);
        return response;
    }

    private void RunStage(Operation operation, int stage)
    {
        foreach (var step in Steps.For(operation, stage))
        {
            Runner.Run(operation, step);
        }
    }

    /// <summary>The operation's row as it is now, whole and past all privileges: what images are cut from.</summary>
    public Entity? ReadRow(Operation operation) =>
        Reading(operation.Transaction, session => session.Find(operation.Subject.Table!, operation.PrimaryId, new ColumnSet(true)));

    private T Reading<T>(Transaction? transaction, Func<DatabaseSession, T> read)
    {
        if (transaction is not null)
        {
            return read(transaction.Session);
        }

        using var session = database.OpenRead();
        return read(session);
    }
}
