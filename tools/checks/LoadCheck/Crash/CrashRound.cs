namespace ProjectOpsClose.LoadCheck.Crash;

/// <summary>A few calls of the bulk close, one after another, for the host to be killed in.</summary>
internal sealed class CrashRound
{
    private const int CallCount = 3;
    private const int QuotesPerCall = 30;

    private readonly WebApiClient client;

    private CrashRound(WebApiClient client, IReadOnlyList<BulkCall> calls)
    {
        this.client = client;
        Calls = calls;
    }

    /// <summary>The first is the warm-up: a host that has just started would spend the time of the others on loading code.</summary>
    public IReadOnlyList<BulkCall> Calls { get; }

    public bool IsAnswered => Calls.All(call => call.IsAnswered);

    public static async Task<CrashRound> PrepareAsync(WebApiClient client)
    {
        var calls = new List<BulkCall>();
        for (var number = 0; number <= CallCount; number++)
        {
            calls.Add(await CallAsync(client, number == 0 ? 2 : QuotesPerCall));
        }

        var round = new CrashRound(client, calls);
        await round.SendAsync(calls[0]);
        return round;
    }

    /// <summary>Sends the calls; ends early when the host is gone.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (var call in Calls.Skip(1))
            {
                await SendAsync(call);
            }
        }
        catch (HttpRequestException)
        {
            // That is what the check is about: the call stays unanswered.
        }

        return watch.Elapsed;
    }

    private async Task SendAsync(BulkCall call)
    {
        call.IsSent = true;
        var reply = await client.CloseQuotesAsync(call.Opportunity);
        call.IsAnswered = reply.IsSuccess
            ? true
            : throw new LoadCheckException($"A bulk close was answered with {reply.Status}: {reply.Body}");
    }

    /// <summary>Every third quote stays a draft.</summary>
    private static async Task<BulkCall> CallAsync(WebApiClient client, int quotes)
    {
        var opportunity = await client.AddOpportunityWithActiveQuotesAsync(quotes - (quotes / 3));
        for (var number = 0; number < quotes / 3; number++)
        {
            await client.AddQuoteAsync(opportunity);
        }

        return new BulkCall(opportunity, await CrashRows.QuotesOfAsync(client, opportunity));
    }
}
