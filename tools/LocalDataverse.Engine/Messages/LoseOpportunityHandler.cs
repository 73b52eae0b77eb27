using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Lose of opportunity: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.loseopportunityrequest.</summary>
internal sealed class LoseOpportunityHandler(CloseRequest closing) : IMessageHandler
{
    public string RequestName => "LoseOpportunity";

    public IReadOnlyCollection<string> Parameters => closing.Parameters;

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        closing.Demand(input);
        return new MessageSubject("Lose", TableNames.Opportunity, Guid.Empty);
    }

    public void Authorize(Operation operation) => closing.Authorize(operation);

    public OrganizationResponse Execute(Operation operation)
    {
        closing.Execute(operation, OpportunityState.Lost);
        return new LoseOpportunityResponse();
    }
}
