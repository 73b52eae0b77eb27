using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Retrieve: see https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieverequest.</summary>
internal sealed class RetrieveHandler(RowSecurity security, MissingColumns missing) : IMessageHandler
{
    public string RequestName => "Retrieve";

    public IReadOnlyCollection<string> Parameters { get; } = ["Target", "ColumnSet"];

    public bool ReadsOnly => true;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        input.Required<ColumnSet>("ColumnSet");
        var target = input.Required<EntityReference>("Target");
        var table = ClientTable.ToRead(target.LogicalName);
        return new MessageSubject("Retrieve", table.LogicalName, MessageSubject.IdOf(target));
    }

    public void Authorize(Operation operation) =>
        security.Demand(operation, AccessRights.Read, operation.Subject.Table!, operation.PrimaryId);

    public OrganizationResponse Execute(Operation operation)
    {
        var table = operation.Subject.Table!;
        var columns = operation.Input.Required<ColumnSet>("ColumnSet");
        missing.Demand(table, columns.Columns);
        var row = Find(operation, Tables.Get(table), columns) ?? throw Fault.RowNotFound(table, operation.PrimaryId);
        return new RetrieveResponse { Results = { ["Entity"] = row } };
    }

    private Entity? Find(Operation operation, TableMetadata table, ColumnSet columns) => table.Localizable.Count == 0 || columns.AttributeExpressions.Count > 0
        ? operation.Session.Find(table.LogicalName, operation.PrimaryId, columns)
        : InOwnLanguage(operation, table, columns);

    // A query reads labels.
    private Entity? InOwnLanguage(Operation operation, TableMetadata table, ColumnSet columns)
    {
        var query = new QueryExpression(table.LogicalName) { ColumnSet = columns };
        query.Criteria.AddCondition(table.PrimaryIdColumn, ConditionOperator.Equal, operation.PrimaryId);
        return operation.Session.Query(query, security.ReadAccessOf(operation)).Entities.FirstOrDefault();
    }
}
