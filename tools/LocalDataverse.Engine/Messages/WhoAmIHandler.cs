using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>WhoAmI: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.whoamirequest.</summary>
internal sealed class WhoAmIHandler : IMessageHandler
{
    public string RequestName => "WhoAmI";

    public IReadOnlyCollection<string> Parameters { get; } = [];

    public bool ReadsOnly => true;

    public MessageSubject SubjectOf(RequestParameters input) => new("WhoAmI", null, Guid.Empty);

    // Everybody may know who they are.
    public void Authorize(Operation operation)
    {
    }

    public OrganizationResponse Execute(Operation operation) => new WhoAmIResponse
    {
        Results =
        {
            ["UserId"] = operation.User.Id,
            ["BusinessUnitId"] = operation.User.BusinessUnitId,
            ["OrganizationId"] = OrganizationFacts.OrganizationId,
        },
    };
}
