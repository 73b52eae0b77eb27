using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// Update: see https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updaterequest. A change of state together
/// with other columns is one operation here; on the platform its steps run twice.
/// </summary>
internal sealed class UpdateHandler(RowSecurity security, IReadOnlyDictionary<string, ITableRule> rules, MissingColumns missing) : IMessageHandler
{
    public string RequestName => "Update";

    public IReadOnlyCollection<string> Parameters { get; } = ["Target", Concurrency.Parameter];

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        Concurrency.DemandDefault(input);
        var target = input.Required<Entity>("Target");
        var table = ClientTable.ToWrite(target.LogicalName);
        var id = RowTarget.IdOf(table, target);
        return id == Guid.Empty
            ? throw Fault.MissingId(table.LogicalName)
            : new MessageSubject("Update", table.LogicalName, id);
    }

    public void Authorize(Operation operation)
    {
        security.Demand(operation, AccessRights.Read, operation.Subject.Table!, operation.PrimaryId);
        security.Demand(operation, AccessRights.Write, operation.Subject.Table!, operation.PrimaryId);
    }

    public void Restrict(Operation operation) =>
        RowTarget.LeaveOut(operation.Input.Required<Entity>("Target"), column => !column.ValidForUpdate);

    public OrganizationResponse Execute(Operation operation)
    {
        var table = Tables.Get(operation.Subject.Table!);
        var current = operation.Session.Find(table.LogicalName, operation.PrimaryId, new ColumnSet(true))
            ?? throw Fault.RowNotFound(table.LogicalName, operation.PrimaryId);
        var changes = RowTarget.Columns(table, operation.Input.Required<Entity>("Target"), current.Id);
        missing.Demand(changes);
        var rule = rules.GetValueOrDefault(table.LogicalName);
        rule?.Updating(operation, current, changes);
        StateRules.Change(table, current, changes);
        ReferenceCheck.DemandTargets(operation, changes);
        FullName.Make(current, changes);
        RowMoney.Change(operation.Pipeline.Currencies, operation.Session, current, changes);
        RowStamp.Owned(operation, changes);
        RowStamp.Modified(table, changes, operation.User.Id, operation.Organization.Now);
        operation.Session.Update(changes);
        rule?.Updated(operation, current, changes);
        return new UpdateResponse();
    }
}

/// <summary>Optimistic concurrency is not built: asked for, it is refused rather than ignored.</summary>
internal static class Concurrency
{
    public const string Parameter = "ConcurrencyBehavior";

    public static void DemandDefault(RequestParameters input)
    {
        var behavior = input.Optional<ConcurrencyBehavior>(Parameter);
        if (behavior != ConcurrencyBehavior.Default)
        {
            throw Fault.NotSupported($"{Parameter} {behavior} of {input.RequestName} is not supported by this host.");
        }
    }
}
