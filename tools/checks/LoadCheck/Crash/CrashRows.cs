namespace ProjectOpsClose.LoadCheck.Crash;

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
