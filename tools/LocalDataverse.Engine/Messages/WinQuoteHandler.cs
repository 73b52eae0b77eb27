using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Win of quote: see https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.winquoterequest.</summary>
internal sealed class WinQuoteHandler(CloseRequest closing) : IMessageHandler
{
    public string RequestName => "WinQuote";

    public IReadOnlyCollection<string> Parameters => closing.Parameters;

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        closing.Demand(input);
        return new MessageSubject("Win", TableNames.Quote, Guid.Empty);
    }

    public void Authorize(Operation operation) => closing.Authorize(operation);

    public OrganizationResponse Execute(Operation operation)
    {
        closing.Execute(operation, QuoteState.Won);
        return new WinQuoteResponse();
    }
}
