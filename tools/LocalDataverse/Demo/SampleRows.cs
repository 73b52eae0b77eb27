namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>From the samples to the rows of their tables.</summary>
internal sealed class SampleRows
{
    private const int WorkBased = 192350001;
    private const int ItemBased = 192350000;

    private readonly List<Entity> rows = [];
    private readonly Dictionary<string, EntityReference> customers = [];
    private readonly EntityReference currency;
    private int lastQuote = 999;

    /// <param name="baseCurrency">The organisation's own currency, which becomes the krone.</param>
    public SampleRows(Guid baseCurrency)
    {
        currency = new EntityReference(TableNames.TransactionCurrency, baseCurrency);
        rows.Add(new Entity(TableNames.TransactionCurrency, baseCurrency)
        {
            ["currencyname"] = "Danish Krone",
            ["isocurrencycode"] = "DKK",
            ["currencysymbol"] = "kr.",
        });
    }

    public IReadOnlyList<Entity> All => rows;

    public Guid AddCompetitor(string name) => Add(TableNames.Competitor, new() { ["name"] = name });

    public Guid Add(SampleOpportunity sample, Guid? lostTo = null)
    {
        var state = StateOf(TableNames.Opportunity, sample.Status);
        var columns = Columns(sample.Name, CustomerOf(sample), sample.Owner, sample.IsProject, (TableNames.Opportunity, sample.Status));
        columns["estimatedvalue"] = new Money(sample.Value);
        columns["estimatedclosedate"] = sample.CloseDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        columns["closeprobability"] = sample.Probability;
        var opportunity = Add(TableNames.Opportunity, columns);
        foreach (var quote in sample.Quotes)
        {
            Add(sample, opportunity, quote);
        }

        if (state != 0)
        {
            Close(sample, opportunity, columns, lostTo);
        }

        return opportunity;
    }

    private void Add(SampleOpportunity sample, Guid opportunity, SampleQuote quote)
    {
        var columns = Columns(quote.Name, CustomerOf(sample), quote.Owner ?? sample.Owner, sample.IsProject, (TableNames.Quote, quote.Status));
        columns["quotenumber"] = FormattableString.Invariant($"QUO-{++lastQuote:00000}");
        columns["revisionnumber"] = 0;
        columns["opportunityid"] = new EntityReference(TableNames.Opportunity, opportunity);
        columns["totalamount"] = new Money(quote.Total);
        columns["effectiveto"] = sample.CloseDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        Add(TableNames.Quote, columns);
    }

    // The columns are the opportunity row's own.
    private void Close(SampleOpportunity sample, Guid opportunity, AttributeCollection columns, Guid? lostTo)
    {
        var isWon = sample.Status == SampleOpportunity.Won;
        var closeDate = (DateTime)columns["estimatedclosedate"];
        var revenue = new Money(isWon ? sample.Value : 0m);
        columns["actualclosedate"] = closeDate;
        columns["actualvalue"] = revenue;
        Add(TableNames.OpportunityClose, new()
        {
            ["subject"] = $"{sample.Name}: {(isWon ? "won" : "lost")}",
            ["description"] = sample.CloseDescription,
            ["opportunityid"] = new EntityReference(TableNames.Opportunity, opportunity),
            ["opportunitystatecode"] = new OptionSetValue(StateOf(TableNames.Opportunity, sample.Status)),
            ["opportunitystatuscode"] = new OptionSetValue(sample.Status),
            ["actualend"] = closeDate,
            ["actualrevenue"] = revenue,
            ["competitorid"] = lostTo is { } competitor ? new EntityReference(TableNames.Competitor, competitor) : null,
            ["statecode"] = new OptionSetValue(1),
            ["ownerid"] = new EntityReference(TableNames.SystemUser, sample.Owner),
        });
    }

    private AttributeCollection Columns(string name, EntityReference customer, Guid owner, bool isProject, (string Table, int Reason) status) => new()
    {
        ["name"] = name,
        ["customerid"] = customer,
        ["transactioncurrencyid"] = currency,
        ["msdyn_ordertype"] = new OptionSetValue(isProject ? WorkBased : ItemBased),
        ["statecode"] = new OptionSetValue(StateOf(status.Table, status.Reason)),
        ["statuscode"] = new OptionSetValue(status.Reason),
        ["ownerid"] = new EntityReference(TableNames.SystemUser, owner),
    };

    private EntityReference CustomerOf(SampleOpportunity sample)
    {
        if (!customers.TryGetValue(sample.Customer, out var customer))
        {
            customer = new EntityReference(TableNames.Account, Add(TableNames.Account, new() { ["name"] = sample.Customer, ["transactioncurrencyid"] = currency }));
            customers.Add(sample.Customer, customer);
        }

        return customer;
    }

    private static int StateOf(string table, int reason) =>
        Tables.Get(table).Column(ColumnNames.StatusCode).Options.Single(option => option.Value == reason).State!.Value;

    private Guid Add(string table, AttributeCollection columns)
    {
        var row = new Entity(table, Guid.CreateVersion7()) { Attributes = columns };
        rows.Add(row);
        return row.Id;
    }
}
