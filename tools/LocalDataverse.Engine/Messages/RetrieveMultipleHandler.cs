using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>RetrieveMultiple: see https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrievemultiplerequest.</summary>
internal sealed class RetrieveMultipleHandler(RowSecurity security, MissingColumns missing) : IMessageHandler
{
    public string RequestName => "RetrieveMultiple";

    public IReadOnlyCollection<string> Parameters { get; } = ["Query"];

    public bool ReadsOnly => true;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        var query = QueryRequest.From(input.Required<QueryBase>("Query")).Query;
        return new MessageSubject("RetrieveMultiple", ClientTable.ToRead(query.EntityName).LogicalName, Guid.Empty);
    }

    // Which rows the user may see is part of the query itself.
    public void Authorize(Operation operation)
    {
    }

    public OrganizationResponse Execute(Operation operation)
    {
        var query = operation.Input.Required<QueryBase>("Query");
        missing.Demand(query);
        var rows = operation.Session.Query(query, security.ReadAccessOf(operation));
        return new RetrieveMultipleResponse { Results = { ["EntityCollection"] = rows } };
    }
}
