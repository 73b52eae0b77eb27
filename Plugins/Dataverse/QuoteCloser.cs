using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Activates and closes quotes with the rights of the service it is given.</summary>
internal sealed class QuoteCloser(IOrganizationService service, BulkCloseRequest request)
{
    public void Activate(OpenQuote quote) => service.Update(new Entity(Quote.Table, quote.Id)
    {
        [Quote.StateCode] = new OptionSetValue(Quote.Active),
        [Quote.StatusCode] = new OptionSetValue(Quote.InProgress),
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
            [QuoteClose.ActualEnd] = closedOn,
        };
        if (request.Description is not null)
        {
            closeRow[QuoteClose.Description] = request.Description;
        }

        service.Execute(new CloseQuoteRequest { QuoteClose = closeRow, Status = new OptionSetValue(request.Status) });
    }
}

/// <summary>The activity that keeps how and when a quote was closed.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/developer/reference/entities/quoteclose</remarks>
internal static class QuoteClose
{
    public const string Table = "quoteclose";
    public const string QuoteId = "quoteid";
    public const string Subject = "subject";
    public const string Description = "description";
    public const string ActualEnd = "actualend";
}
