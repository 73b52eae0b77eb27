using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Create: see https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createrequest.</summary>
internal sealed class CreateHandler(RowSecurity security, TableRules rules, MissingColumns missing) : IMessageHandler
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

    public OrganizationResponse Execute(Operation operation)
    {
        var table = Tables.Get(operation.Subject.Table!);
        var row = NewRow(operation, table);
        missing.Demand(row);
        var rule = rules.Of(table);
        rule.Creating(operation, row);
        ReferenceCheck.DemandTargets(operation.Session, row);
        RowStamp.Created(table, row, operation.User.Id, operation.Organization.Now);
        security.DemandCreate(operation, row);
        operation.Session.Insert(row);
        operation.PrimaryId = row.Id;
        rule.Created(operation, row);
        return new CreateResponse { Results = { ["id"] = row.Id } };
    }

    private static Entity NewRow(Operation operation, TableMetadata table)
    {
        var target = operation.Input.Required<Entity>("Target");
        var id = RowTarget.IdOf(table, target);
        var row = RowTarget.Columns(table, target, id == Guid.Empty ? Guid.CreateVersion7() : id);
        if (!operation.ByPlatform)
        {
            DemandValidForCreate(table, row);
        }

        StateRules.Start(table, row);
        return row;
    }

    // The state has a rule of its own: the first one may be named, no other.
    private static void DemandValidForCreate(TableMetadata table, Entity row)
    {
        foreach (var name in row.Attributes.Keys)
        {
            if (!table.Column(name).ValidForCreate && name != ColumnNames.StateCode)
            {
                throw Fault.ColumnNotValidFor("Create", table.LogicalName, name);
            }
        }
    }
}
