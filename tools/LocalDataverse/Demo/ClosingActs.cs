using Microsoft.Crm.Sdk.Messages;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>What closes: an opportunity without quotes; of the other one first the quotes that weren't accepted, then the one that was, then it.</summary>
internal sealed class ClosingActs(Organization organization, SampleData data, StoryRows rows, StoryView view)
{
    private const int Lost = 2;
    private const int OutSold = 5;
    private const int Won = 1;
    private const int WonStatus = 3;
    private const int Draft = 0;
    private const int Active = 1;
    private const int WonQuote = 2;
    private const int Closed = 3;
    private const int WonQuoteStatus = 4;
    private const int LostQuote = 5;
    private const string Accepted = "QUO-01001";
    private const string CloseQuotes = "opsclose_CloseOpportunityQuotes";
    private static readonly string[] Kept = ["subject", "actualend", "actualrevenue", "description"];
    private static readonly DateTime CloseDate = new(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);

    public void ItemOpportunityIsLost()
    {
        view.Act("The English salesperson closes the opportunity without quotes as Lost");
        var typed = CloseRow(data.ItemOpportunity, "Lost to the dock", 0m, "They wanted it sooner than we could deliver.");
        typed["competitorid"] = new EntityReference(TableNames.Competitor, data.Competitor);
        Execute(new LoseOpportunityRequest { OpportunityClose = typed, Status = new OptionSetValue(OutSold) });

        view.Expect("letting it pass cost one SDK call", CallsOfLastRequest() == 1);
        ExpectClosed(data.ItemOpportunity, "Lost, Out-Sold", Lost, OutSold, typed);
        view.Expect(
            "the competitor is kept",
            rows.OpportunityClose(data.ItemOpportunity).GetAttributeValue<EntityReference>("competitorid").Id == data.Competitor);
    }

    public void OtherQuotesAreClosed()
    {
        view.Act("The customer accepted QUO-01001: in Close quotes the English salesperson unticks it and closes the others as Lost");
        var before = rows.Quotes(data.ProjectOpportunity);
        view.ShowRows("Quotes before", before);
        view.ShowRows("Quote close activities before", rows.QuoteCloses(data.ProjectOpportunity));
        var others = before.Where(quote => StoryRows.Option(quote, "statecode") is Draft or Active && Number(quote) != Accepted);
        var response = Execute(new OrganizationRequest(CloseQuotes)
        {
            ["Target"] = new EntityReference(TableNames.Opportunity, data.ProjectOpportunity),
            ["QuoteIds"] = string.Join(',', others.Select(quote => quote.Id)),
            ["Status"] = LostQuote,
            ["Description"] = "The customer signs for phase 1 alone.",
        });

        view.ShowResponse(CloseQuotes, response);
        view.ShowRows("Quotes after", rows.Quotes(data.ProjectOpportunity));
        view.ShowRows("Quote close activities after", rows.QuoteCloses(data.ProjectOpportunity));
        ExpectOthersClosed(response, before);
    }

    public void AcceptedQuoteIsWon()
    {
        view.Act("The English salesperson wins QUO-01001");
        var accepted = rows.Quotes(data.ProjectOpportunity).Single(quote => Number(quote) == Accepted);
        Execute(new WinQuoteRequest
        {
            QuoteClose = new Entity(TableNames.QuoteClose) { ["quoteid"] = accepted.ToEntityReference(), ["subject"] = "Accepted" },
            Status = new OptionSetValue(WonQuoteStatus),
        });

        view.Expect("the accepted quote is Won", States(rows.Quotes(data.ProjectOpportunity))[Accepted] == WonQuote);
    }

    public void ProjectOpportunityIsWon()
    {
        view.Act("The English salesperson chooses Close as Won again");
        var typed = CloseRow(data.ProjectOpportunity, "Frame contract signed", 880_000m, "Signed on the yard.");
        Execute(new WinOpportunityRequest { OpportunityClose = typed, Status = new OptionSetValue(WonStatus) });

        ExpectClosed(data.ProjectOpportunity, "Won", Won, WonStatus, typed);
        view.Expect(
            "the opportunity has its actual revenue",
            rows.Opportunity(data.ProjectOpportunity).GetAttributeValue<Money>("actualvalue").Value == 880_000m);
    }

    private void ExpectOthersClosed(OrganizationResponse response, IReadOnlyList<Entity> before)
    {
        var after = rows.Quotes(data.ProjectOpportunity);
        var states = States(after);
        view.Expect("1 active quote and 1 draft were closed", (int)response["ActiveClosed"] == 1 && (int)response["DraftsClosed"] == 1);
        view.Expect("closing them cost eight SDK calls", CallsOfLastRequest() == 8);
        view.Expect("the accepted quote remains, and nothing is left to do", (int)response["Remaining"] == 1 && !(bool)response["MoreToDo"]);
        view.Expect("each of them is Closed, the won quote is as it was", states.Values.Count(state => state == Closed) == 2 && states["QUO-01000"] == WonQuote);
        view.Expect("the accepted quote is as it was, to its row version", Version(after) == Version(before));
        view.Expect(
            "each has its quote close activity with the description",
            rows.QuoteCloses(data.ProjectOpportunity).Count(row => row.GetAttributeValue<string>("description") is { Length: > 0 }) == 2);
    }

    private static Dictionary<string, int> States(IEnumerable<Entity> quotes) => quotes.ToDictionary(Number, quote => StoryRows.Option(quote, "statecode"));

    private static string Number(Entity quote) => quote.GetAttributeValue<string>("quotenumber");

    private static string? Version(IEnumerable<Entity> quotes) => quotes.Single(quote => Number(quote) == Accepted).RowVersion;

    /// <summary>What the user typed in the dialog must stand in the opportunityclose row, and the close date in the opportunity.</summary>
    private void ExpectClosed(Guid id, string outcome, int state, int status, Entity typed)
    {
        var close = rows.OpportunityClose(id);
        var opportunity = rows.Opportunity(id);
        view.ShowRow(TableNames.OpportunityClose, close);
        view.ShowRow(TableNames.Opportunity, opportunity);
        view.Expect(
            $"the opportunity is {outcome}",
            StoryRows.Option(opportunity, "statecode") == state && StoryRows.Option(opportunity, "statuscode") == status);
        view.Expect("close date, revenue and description are kept", Kept.All(column => Equals(close[column], typed[column])));
        view.Expect("the opportunity has its actual close date", opportunity.GetAttributeValue<DateTime>("actualclosedate").Date == CloseDate.Date);
    }

    private static Entity CloseRow(Guid opportunity, string subject, decimal revenue, string description) => new(TableNames.OpportunityClose)
    {
        ["opportunityid"] = new EntityReference(TableNames.Opportunity, opportunity),
        ["subject"] = subject,
        ["actualend"] = CloseDate,
        ["actualrevenue"] = new Money(revenue),
        ["description"] = description,
    };

    private int CallsOfLastRequest() => organization.LastRequest!.StepRuns.Sum(step => step.Calls.Count);

    private OrganizationResponse Execute(OrganizationRequest request)
    {
        var response = organization.ServiceFor(data.Users.English).Execute(request);
        view.ShowSteps(organization.LastRequest!);
        return response;
    }
}
