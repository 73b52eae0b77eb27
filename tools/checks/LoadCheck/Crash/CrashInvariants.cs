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
