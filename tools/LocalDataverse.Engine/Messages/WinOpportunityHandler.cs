using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Win of opportunity: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.winopportunityrequest.</summary>
internal sealed class WinOpportunityHandler(CloseRequest closing) : IMessageHandler
{
    public string RequestName => "WinOpportunity";

    public IReadOnlyCollection<string> Parameters => closing.Parameters;

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        closing.Demand(input);
        return new MessageSubject("Win", TableNames.Opportunity, Guid.Empty);
    }

    public void Authorize(Operation operation) => closing.Authorize(operation);

    public OrganizationResponse Execute(Operation operation)
    {
        closing.Execute(operation, OpportunityState.Won);
        return new WinOpportunityResponse();
    }
}
