using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Create: see https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createrequest.</summary>
internal sealed class CreateHandler(RowSecurity security, IReadOnlyDictionary<string, ITableRule> rules, MissingColumns missing) : IMessageHandler
{
    public string RequestName => "Create";

    public IReadOnlyCollection<string> Parameters { get; } = ["Target"];

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        var target = input.Required<Entity>("Target");
        var table = ClientTable.ToWrite(target.LogicalName);
        return new MessageSubject("Create", table.LogicalName, RowTarget.IdOf(table, target));
    }

    public void Authorize(Operation operation) =>
        security.Demand(operation, AccessRights.Create, operation.Subject.Table!);

    public void Restrict(Operation operation) =>
        RowTarget.LeaveOut(operation.Input.Required<Entity>("Target"), RowTarget.IsNotForCreate);

    public OrganizationResponse Execute(Operation operation)
    {
        var table = Tables.Get(operation.Subject.Table!);
        var row = NewRow(operation, table);
        missing.Demand(row);
        var rule = rules.GetValueOrDefault(table.LogicalName);
        rule?.Creating(operation, row);
        ReferenceCheck.DemandTargets(operation, row);
        RowDefaults.Fill(operation.Session, row);
        RowMoney.Complete(operation.Pipeline.Currencies, operation.Session, row, operation.User.Currency);
        RowStamp.Created(table, row, operation.User.Id, operation.Organization.Now);
        RowStamp.Owned(operation, row);
        security.DemandCreate(operation, row);
        operation.Session.Insert(row);
        operation.PrimaryId = row.Id;
        rule?.Created(operation, row);
        return new CreateResponse { Results = { ["id"] = row.Id } };
    }

    private static Entity NewRow(Operation operation, TableMetadata table)
    {
        var target = operation.Input.Required<Entity>("Target");
        var id = RowTarget.IdOf(table, target);
        var row = RowTarget.Columns(table, target, id == Guid.Empty ? Guid.CreateVersion7() : id);
        StateRules.Start(table, row);
        return row;
    }
}
