namespace ProjectOpsClose.LoadCheck.Crash;

/// <summary>What must hold after any kill: a call has done all of its work, or nothing. Knows no host.</summary>
internal static class CrashInvariants
{
    private const int Closed = 3;

    /// <returns>A sentence for each thing that doesn't hold.</returns>
    public static IEnumerable<string> Violations(IReadOnlyList<BulkCall> calls, CrashRows rows)
    {
        var found = rows.Quotes.ToLookup(quote => quote.Id);
        var known = calls.SelectMany(call => call.Quotes).Select(quote => quote.Id).ToHashSet();
        var closings = rows.QuoteCloses.ToLookup(id => id);
        return
        [
            .. rows.Quotes.Where(quote => !known.Contains(quote.Id)).Select(quote => $"The quote {quote.Id} is there although nobody made it."),
            .. known.Where(id => found[id].Count() != 1).Select(id => $"The quote {id} is there {found[id].Count()} times."),
            .. closings.Where(closing => !known.Contains(closing.Key)).Select(closing => $"A quoteclose row is there of {closing.Key}, which is no quote."),
            .. calls.SelectMany(call => OfCall(call, [.. call.Quotes.Select(quote => found[quote.Id].FirstOrDefault()).OfType<QuoteRow>()])),
            .. rows.Quotes.Where(quote => closings[quote.Id].Count() != (quote.State == Closed ? 1 : 0))
                .Select(quote => $"The quote {quote.Id} in state {quote.State} has {closings[quote.Id].Count()} quoteclose rows."),
        ];
    }

    public static bool IsClosed(BulkCall call, CrashRows rows) =>
        rows.Quotes.Where(quote => quote.Opportunity == call.Opportunity).All(quote => quote.State == Closed);

    private static IEnumerable<string> OfCall(BulkCall call, IReadOnlyList<QuoteRow> after)
    {
        var closed = after.Count(quote => quote.State == Closed);
        var untouched = after.Count(call.Quotes.Contains);
        if (closed != after.Count && untouched != after.Count)
        {
            yield return $"The opportunity {call.Opportunity} has {closed} closed and {untouched} untouched quotes of {after.Count}.";
        }
        else if (call.IsAnswered && closed != after.Count)
        {
            yield return $"The opportunity {call.Opportunity} has {closed} closed quotes of {after.Count}, although the call had succeeded.";
        }
        else if (!call.IsSent && untouched != after.Count)
        {
            yield return $"The opportunity {call.Opportunity} has {closed} closed quotes, although no call was sent.";
        }
    }
}

/// <summary>The rows that the host shows after a restart.</summary>
/// <param name="Quotes">Each quote of the check.</param>
/// <param name="QuoteCloses">The quote of each quoteclose row.</param>
internal sealed record CrashRows(IReadOnlyList<QuoteRow> Quotes, IReadOnlyList<Guid> QuoteCloses)
{
    public static async Task<CrashRows> ReadAsync(WebApiClient client) => new(
        await QuotesAsync(client, "name eq 'Load'"),
        await client.ReadAllAsync("quotecloses?$select=_quoteid_value", row => row.GetProperty("_quoteid_value").GetGuid()));

    public static Task<List<QuoteRow>> QuotesOfAsync(WebApiClient client, Guid opportunity) =>
        QuotesAsync(client, $"_opportunityid_value eq {opportunity}");

    private static Task<List<QuoteRow>> QuotesAsync(WebApiClient client, string filter) => client.ReadAllAsync(
        $"quotes?$select=_opportunityid_value,statecode,versionnumber&$filter={filter}",
        row => new QuoteRow(
            row.GetProperty("quoteid").GetGuid(),
            row.GetProperty("_opportunityid_value").GetGuid(),
            row.GetProperty("statecode").GetInt32(),
            row.GetProperty("versionnumber").GetInt64()));
}

/// <summary>One call of the bulk close.</summary>
/// <param name="Opportunity">Whose quotes.</param>
/// <param name="Quotes">As they were when it was sent.</param>
internal sealed record BulkCall(Guid Opportunity, IReadOnlyList<QuoteRow> Quotes)
{
    public bool IsSent { get; set; }

    /// <summary>The client was told that it succeeded.</summary>
    public bool IsAnswered { get; set; }
}

/// <param name="Id">Of the quote.</param>
/// <param name="Opportunity">Whose it is.</param>
/// <param name="State">0 draft, 1 active, 3 closed.</param>
/// <param name="Version">Another after every write to the row.</param>
internal sealed record QuoteRow(Guid Id, Guid Opportunity, int State, long Version);
