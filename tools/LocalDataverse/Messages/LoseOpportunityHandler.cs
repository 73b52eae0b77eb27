using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Metadata;
using ProjectOpsClose.LocalDataverse.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Messages;

/// <summary>Lose of opportunity: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.loseopportunityrequest.</summary>
internal sealed class LoseOpportunityHandler(OpportunityCloseRequest closing) : IMessageHandler
{
    public string RequestName => "LoseOpportunity";

    public IReadOnlyCollection<string> Parameters => OpportunityCloseRequest.Parameters;

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        OpportunityCloseRequest.Demand(input);
        return new MessageSubject("Lose", TableNames.Opportunity, Guid.Empty);
    }

    public void Authorize(Operation operation) => closing.Authorize(operation);

    public OrganizationResponse Execute(Operation operation)
    {
        OpportunityCloseRequest.Execute(operation, OpportunityState.Lost);
        return new LoseOpportunityResponse();
    }
}
