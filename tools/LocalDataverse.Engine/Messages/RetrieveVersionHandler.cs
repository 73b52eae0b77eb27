using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>RetrieveVersion: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveversionrequest.</summary>
internal sealed class RetrieveVersionHandler : IMessageHandler
{
    // Clients look at the first two numbers; no build of the platform has these last two.
    private const string Version = "9.2.0.0";

    public string RequestName => "RetrieveVersion";

    public IReadOnlyCollection<string> Parameters { get; } = [];

    public bool ReadsOnly => true;

    public MessageSubject SubjectOf(RequestParameters input) => new("RetrieveVersion", null, Guid.Empty);

    // Everybody may know it.
    public void Authorize(Operation operation)
    {
    }

    public OrganizationResponse Execute(Operation operation) =>
        new RetrieveVersionResponse { Results = { ["Version"] = Version } };
}
