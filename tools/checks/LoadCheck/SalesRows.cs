namespace ProjectOpsClose.LoadCheck;

/// <summary>The rows and actions that the checks need, as requests.</summary>
internal static class SalesRows
{
    public static string Opportunity(Guid id) => $"opportunities({id})";

    public static Task<Reply> AddOpportunityAsync(this WebApiClient client) =>
        client.DemandAsync("POST", "opportunities", """{"name":"Load"}""");

    public static Task<Reply> AddQuoteAsync(this WebApiClient client, Guid opportunity) =>
        client.SendAsync("POST", "quotes", $$"""{"name":"Load","opportunityid@odata.bind":"/opportunities({{opportunity}})"}""");

    public static Task<Reply> ActivateAsync(this WebApiClient client, Guid quote) =>
        client.SendAsync("PATCH", $"quotes({quote})", """{"statecode":1,"statuscode":2}""");

    public static Task<Reply> WinAsync(this WebApiClient client, Guid opportunity) => client.CloseAsync("WinOpportunity", 3, opportunity);

    public static Task<Reply> LoseAsync(this WebApiClient client, Guid opportunity) => client.CloseAsync("LoseOpportunity", 4, opportunity);

    public static Task<Reply> CloseQuotesAsync(this WebApiClient client, Guid opportunity) =>
        client.SendAsync("POST", $"{Opportunity(opportunity)}/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes", "{}");

    /// <exception cref="LoadCheckException">Something was refused.</exception>
    public static async Task<Guid> AddOpportunityWithActiveQuotesAsync(this WebApiClient client, int quotes)
    {
        var opportunity = (await client.AddOpportunityAsync()).RowId!.Value;
        for (var number = 0; number < quotes; number++)
        {
            var quote = await client.AddQuoteAsync(opportunity);
            var activated = quote.RowId is { } id ? await client.ActivateAsync(id) : quote;
            if (!activated.IsSuccess)
            {
                throw new LoadCheckException($"A quote could not be made active: {activated.Status} {activated.Body}");
            }
        }

        return opportunity;
    }

    private static Task<Reply> CloseAsync(this WebApiClient client, string action, int status, Guid opportunity) =>
        client.SendAsync("POST", action, $$$"""{"Status":{{{status}}},"OpportunityClose":{"opportunityid@odata.bind":"/opportunities({{{opportunity}}})"}}""");
}
