namespace ProjectOpsClose.Plugins.Tests.TestKit;

internal enum QuoteWorldAct
{
    CreateDraft,
    Activate,
    CloseQuote,
    WinQuote,
    BulkClose,
    WinOpportunity,
    LoseOpportunity,
}

/// <param name="User">0 reads and writes all quotes; 1 reads and writes their own; 2 reads all and writes their own.</param>
/// <param name="Pick">Which quote, where the act is about one.</param>
internal sealed record QuoteWorldStep(QuoteWorldAct Act, int User, int Pick);

/// <param name="Closings">How many quoteclose rows it has.</param>
internal sealed record ModelQuote(Guid Id, int Owner, int State, int Status, int Closings);

/// <summary>One opportunity and its quotes, as simply as it can be said.</summary>
internal sealed class QuoteModel
{
    private const int Draft = 0;
    private const int Active = 1;
    private const int Won = 2;
    private const int Closed = 3;

    private readonly List<ModelQuote> quotes = [];

    public IReadOnlyList<ModelQuote> Quotes => quotes;

    public int OpportunityState { get; private set; }

    public void Add(Guid id, int owner) => quotes.Add(new ModelQuote(id, owner, Draft, 1, 0));

    public ModelQuote Picked(QuoteWorldStep step) => quotes[step.Pick % quotes.Count];

    /// <summary>Whether the step succeeds; of a bulk close, what it answers.</summary>
    public (bool Succeeds, BulkClose? Answer) Do(QuoteWorldStep step) => step.Act switch
    {
        QuoteWorldAct.CreateDraft => (true, null),
        QuoteWorldAct.BulkClose => CloseAll(step.User),
        QuoteWorldAct.WinOpportunity => (CloseOpportunity(1), null),
        QuoteWorldAct.LoseOpportunity => (CloseOpportunity(2), null),
        _ when quotes.Count == 0 => (true, null),
        QuoteWorldAct.Activate => (Change(step, [Draft, Active], quote => quote with { State = Active, Status = 2 }), null),
        QuoteWorldAct.CloseQuote => (Change(step, [Active], quote => quote with { State = Closed, Status = 6, Closings = quote.Closings + 1 }), null),
        _ => (Change(step, [Active], quote => quote with { State = Won, Status = 4, Closings = quote.Closings + 1 }), null),
    };

    private static bool Reads(int user, ModelQuote quote) => user != 1 || quote.Owner == user;

    private static bool Writes(int user, ModelQuote quote) => user == 0 || quote.Owner == user;

    private static bool IsOpen(ModelQuote quote) => quote.State is Draft or Active;

    private bool CloseOpportunity(int state)
    {
        if (OpportunityState != 0 || quotes.Exists(quote => quote.State == Active))
        {
            return false;
        }

        OpportunityState = state;
        return true;
    }

    /// <summary>All that the user reads, or nothing.</summary>
    private (bool Succeeds, BulkClose? Answer) CloseAll(int user)
    {
        var read = quotes.Where(quote => IsOpen(quote) && Reads(user, quote)).ToList();
        if (read.Exists(quote => !Writes(user, quote)))
        {
            return (false, null);
        }

        foreach (var quote in read)
        {
            quotes[quotes.IndexOf(quote)] = quote with { State = Closed, Status = 5, Closings = quote.Closings + 1 };
        }

        return (true, new BulkClose(read.Count(quote => quote.State == Active), read.Count(quote => quote.State == Draft), quotes.Count(IsOpen), false));
    }

    private bool Change(QuoteWorldStep step, int[] from, Func<ModelQuote, ModelQuote> change)
    {
        var quote = Picked(step);
        if (!Writes(step.User, quote) || !from.Contains(quote.State))
        {
            return false;
        }

        quotes[quotes.IndexOf(quote)] = change(quote);
        return true;
    }
}
