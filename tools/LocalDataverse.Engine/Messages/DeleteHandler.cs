using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Delete: see https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleterequest.</summary>
internal sealed class DeleteHandler(RowSecurity security) : IMessageHandler
{
    public string RequestName => "Delete";

    public IReadOnlyCollection<string> Parameters { get; } = ["Target", Concurrency.Parameter];

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        Concurrency.DemandDefault(input);
        var target = input.Required<EntityReference>("Target");
        var table = ClientTable.ToWrite(target.LogicalName);
        return new MessageSubject("Delete", table.LogicalName, MessageSubject.IdOf(target));
    }

    public void Authorize(Operation operation) =>
        security.Demand(operation, AccessRights.Delete, operation.Subject.Table!, operation.PrimaryId);

    public OrganizationResponse Execute(Operation operation)
    {
        var table = operation.Subject.Table!;
        if (operation.Session.Find(table, operation.PrimaryId, new ColumnSet()) is null)
        {
            throw Fault.RowNotFound(table, operation.PrimaryId);
        }

        if (table == TableNames.SystemUser)
        {
            throw Fault.UserIsNotDeleted();
        }

        new DeleteCascade(operation).Run();
        operation.Session.Delete(table, operation.PrimaryId);
        return new DeleteResponse();
    }
}
