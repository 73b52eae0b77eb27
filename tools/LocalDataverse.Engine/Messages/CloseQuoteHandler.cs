using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Close of quote: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.closequoterequest.</summary>
internal sealed class CloseQuoteHandler(CloseRequest closing) : IMessageHandler
{
    public string RequestName => "CloseQuote";

    public IReadOnlyCollection<string> Parameters => closing.Parameters;

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        closing.Demand(input);
        return new MessageSubject("Close", TableNames.Quote, Guid.Empty);
    }

    public void Authorize(Operation operation) => closing.Authorize(operation);

    public OrganizationResponse Execute(Operation operation)
    {
        closing.Execute(operation, QuoteState.Closed);
        return new CloseQuoteResponse();
    }
}
