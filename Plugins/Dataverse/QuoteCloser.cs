using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Activates and closes quotes with the rights of the service it is given.</summary>
internal sealed class QuoteCloser(IOrganizationService service, BulkCloseRequest request)
{
    /// <summary>By the state alone: which status reason goes with it is the organisation's to choose.</summary>
    public void Activate(OpenQuote quote) => service.Execute(new UpdateRequest
    {
        Target = new Entity(Quote.Table, quote.Id) { [Quote.StateCode] = new OptionSetValue(Quote.Active) },
        [Parameter.Tag] = SdkMessage.CloseOpportunityQuotes,
    });

    /// <summary>
    /// By CloseQuote, the one supported way: a state of Closed is never written. The status is always explicit, because what
    /// the platform makes of -1 differs between sources.
    /// </summary>
    public void Close(OpenQuote quote, string subject, DateTime closedOn)
    {
        var closeRow = new Entity(QuoteClose.Table)
        {
            [QuoteClose.QuoteId] = new EntityReference(Quote.Table, quote.Id),
            [QuoteClose.Subject] = subject,
            [QuoteClose.Number] = quote.Number,
            [QuoteClose.Revision] = quote.Revision,
            [QuoteClose.ActualEnd] = closedOn,
        };
        if (request.Description is not null)
        {
            closeRow[QuoteClose.Description] = request.Description;
        }

        service.Execute(new CloseQuoteRequest
        {
            QuoteClose = closeRow,
            Status = new OptionSetValue(request.Status),
            [Parameter.Tag] = SdkMessage.CloseOpportunityQuotes,
        });
    }
}

/// <summary>The activity that keeps how and when a quote was closed.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/developer/reference/entities/quoteclose</remarks>
internal static class QuoteClose
{
    public const string Table = "quoteclose";
    public const string QuoteId = "quoteid";
    public const string Subject = "subject";
    public const string Number = "quotenumber";
    public const string Revision = "revision";
    public const string Description = "description";
    public const string ActualEnd = "actualend";
}
