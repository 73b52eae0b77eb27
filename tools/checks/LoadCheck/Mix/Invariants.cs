using System.Collections.Concurrent;
using System.Text.Json;

namespace ProjectOpsClose.LoadCheck.Mix;

/// <summary>What must hold between the answers and the rows, however the requests met. Knows no host.</summary>
internal static class Invariants
{
    private const int Open = 0;
    private const int Active = 1;
    private const int Closed = 3;

    /// <returns>A sentence for each thing that doesn't hold.</returns>
    public static IEnumerable<string> Violations(History history, FinalRows rows) =>
    [
        .. history.ServerErrors,
        .. Differences("opportunity", history.Opportunities, rows.Opportunities.Select(row => row.Id)),
        .. Differences("quote", history.Quotes.Select(quote => quote.Quote), rows.Quotes.Select(row => row.Id)),
        .. OpportunityStates(history, rows),
        .. QuoteStates(history, rows),
        .. ClosedOverAnActiveQuote(history, rows),
    ];

    private static IEnumerable<string> Differences(string table, IEnumerable<Guid> made, IEnumerable<Guid> found)
    {
        var (answered, there) = (made.ToHashSet(), found.ToList());
        return
        [
            .. answered.Except(there).Select(id => $"The {table} {id} was made and is lost."),
            .. there.Except(answered).Select(id => $"The {table} {id} is there although no answer said that it was made."),
            .. there.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"The {table} {group.Key} is there {group.Count()} times."),
        ];
    }

    private static IEnumerable<string> OpportunityStates(History history, FinalRows rows)
    {
        var closings = history.Closings.ToLookup(closing => closing.Opportunity);
        var closeRows = rows.OpportunityCloses.ToLookup(id => id);
        foreach (var (id, state) in rows.Opportunities)
        {
            var expected = closings[id].FirstOrDefault()?.State ?? Open;
            if (closings[id].Count() > 1)
            {
                yield return $"The opportunity {id} was closed {closings[id].Count()} times.";
            }

            if (expected != state)
            {
                yield return $"The opportunity {id} is in state {state}, not in {expected}.";
            }

            if (closeRows[id].Count() != closings[id].Count())
            {
                yield return $"The opportunity {id} has {closeRows[id].Count()} opportunityclose rows of {closings[id].Count()} closings.";
            }
        }
    }

    private static IEnumerable<string> QuoteStates(History history, FinalRows rows)
    {
        var opportunities = history.Quotes.DistinctBy(quote => quote.Quote).ToDictionary(quote => quote.Quote, quote => quote.Opportunity);
        var activated = history.Activations.Select(activation => activation.Quote).ToHashSet();
        var closeRows = rows.QuoteCloses.ToLookup(id => id);
        foreach (var (id, state) in rows.Quotes)
        {
            if (state != Closed && (state == Active) != activated.Contains(id))
            {
                yield return $"The quote {id} is in state {state}; activated: {activated.Contains(id)}.";
            }

            if (closeRows[id].Count() != (state == Closed ? 1 : 0))
            {
                yield return $"The quote {id} in state {state} has {closeRows[id].Count()} quoteclose rows.";
            }
        }

        var closed = rows.Quotes.Where(row => row.State == Closed && opportunities.ContainsKey(row.Id)).ToLookup(row => opportunities[row.Id]);
        var answered = history.BulkCloses.ToLookup(close => close.Opportunity);
        foreach (var id in opportunities.Values.Distinct().Where(id => closed[id].Count() != answered[id].Sum(close => close.Closed)))
        {
            yield return $"The opportunity {id} has {closed[id].Count()} closed quotes; the answers say {answered[id].Sum(close => close.Closed)}.";
        }
    }

    /// <summary>
    /// An activation that was answered before the closing was sent was committed before it; only a bulk close that was under
    /// way between the two can have taken the quote out of its way.
    /// </summary>
    private static IEnumerable<string> ClosedOverAnActiveQuote(History history, FinalRows rows)
    {
        var stillActive = rows.Quotes.Where(row => row.State == Active).Select(row => row.Id).ToHashSet();
        var bulkCloses = history.BulkCloses.ToLookup(close => close.Opportunity);
        return
            from closing in history.Closings
            join activation in history.Activations on closing.Opportunity equals activation.Opportunity
            where activation.Answered < closing.Sent
            where stillActive.Contains(activation.Quote)
                || !bulkCloses[closing.Opportunity].Any(close => close.Answered > activation.Sent && close.Sent < closing.Answered)
            select $"The opportunity {closing.Opportunity} was closed although its quote {activation.Quote} was active.";
    }
}

/// <summary>What the clients were answered. Moments are ticks of one clock: of the sending, and of the answer's arrival.</summary>
internal sealed class History
{
    public ConcurrentBag<Guid> Opportunities { get; } = [];

    /// <summary>Quotes that were made, with their opportunity.</summary>
    public ConcurrentBag<(Guid Quote, Guid Opportunity)> Quotes { get; } = [];

    /// <summary>Successful activations.</summary>
    public ConcurrentBag<Activation> Activations { get; } = [];

    /// <summary>Successful bulk closes.</summary>
    public ConcurrentBag<BulkClose> BulkCloses { get; } = [];

    /// <summary>Successful Wins and Loses.</summary>
    public ConcurrentBag<Closing> Closings { get; } = [];

    /// <summary>Answers of 500 and above, and requests without an answer.</summary>
    public ConcurrentBag<string> ServerErrors { get; } = [];
}

internal sealed record Activation(Guid Quote, Guid Opportunity, long Sent, long Answered);

/// <param name="Opportunity">Whose quotes.</param>
/// <param name="Closed">How many it says it closed.</param>
/// <param name="Sent">When.</param>
/// <param name="Answered">When.</param>
internal sealed record BulkClose(Guid Opportunity, int Closed, long Sent, long Answered);

/// <param name="Opportunity">Which.</param>
/// <param name="State">1 Won, 2 Lost.</param>
/// <param name="Sent">When.</param>
/// <param name="Answered">When.</param>
internal sealed record Closing(Guid Opportunity, int State, long Sent, long Answered);

/// <summary>The rows as they are when every client has stopped.</summary>
internal sealed record FinalRows
{
    public required IReadOnlyList<(Guid Id, int State)> Opportunities { get; init; }

    public required IReadOnlyList<(Guid Id, int State)> Quotes { get; init; }

    /// <summary>The opportunity of each opportunityclose row.</summary>
    public required IReadOnlyList<Guid> OpportunityCloses { get; init; }

    /// <summary>The quote of each quoteclose row.</summary>
    public required IReadOnlyList<Guid> QuoteCloses { get; init; }

    /// <exception cref="LoadCheckException">The host refuses to show them.</exception>
    public static async Task<FinalRows> ReadAsync(WebApiClient client) => new()
    {
        Opportunities = await StatesAsync(client, "opportunities", "opportunityid"),
        Quotes = await StatesAsync(client, "quotes", "quoteid"),
        OpportunityCloses = await client.ReadAllAsync("opportunitycloses?$select=_opportunityid_value", row => IdIn(row, "_opportunityid_value")),
        QuoteCloses = await client.ReadAllAsync("quotecloses?$select=_quoteid_value", row => IdIn(row, "_quoteid_value")),
    };

    private static Task<List<(Guid Id, int State)>> StatesAsync(WebApiClient client, string set, string key) =>
        client.ReadAllAsync($"{set}?$select=statecode&$filter=name eq 'Load'", row => (IdIn(row, key), row.GetProperty("statecode").GetInt32()));

    private static Guid IdIn(JsonElement row, string column) => row.GetProperty(column).GetGuid();
}
