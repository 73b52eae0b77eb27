using System.Text.Json;

namespace ProjectOpsClose.LoadCheck.Mix;

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
