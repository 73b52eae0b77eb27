namespace ProjectOpsClose.LoadCheck.Mix;

/// <summary>One of the clients: it chooses what to do next, waits for the answer and takes it down.</summary>
internal sealed class MixClient(WebApiClient client, Pool pool, MixRecord record, Random random)
{
    private History History => record.History;

    public async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var opportunity = pool.Any(random);
            await (random.Next(100) switch
            {
                < 50 => SendAsync("read", () => client.SendAsync("GET", $"{SalesRows.Opportunity(opportunity)}?$select=name,statecode&$expand=opportunity_quotes($select=statecode)")),
                < 70 => ActivateAsync(opportunity),
                < 80 => CloseQuotesAsync(opportunity),
                < 90 => CloseAsync("win", 1, opportunity, client.WinAsync),
                _ => CloseAsync("lose", 2, opportunity, client.LoseAsync),
            });
        }
    }

    private async Task ActivateAsync(Guid opportunity)
    {
        var made = await SendAsync("make a quote", () => client.AddQuoteAsync(opportunity));
        if (made.Reply is not { RowId: { } quote })
        {
            return;
        }

        History.Quotes.Add((quote, opportunity));
        var (reply, sent, answered) = await SendAsync("activate a quote", () => client.ActivateAsync(quote));
        if (reply is { IsSuccess: true })
        {
            History.Activations.Add(new Activation(quote, opportunity, sent, answered));
        }
    }

    private async Task CloseQuotesAsync(Guid opportunity)
    {
        var (reply, sent, answered) = await SendAsync("bulk close", () => client.CloseQuotesAsync(opportunity));
        if (reply is not { IsSuccess: true })
        {
            return;
        }

        var closed = reply.Json.GetProperty("ActiveClosed").GetInt32() + reply.Json.GetProperty("DraftsClosed").GetInt32();
        History.BulkCloses.Add(new BulkClose(opportunity, closed, sent, answered));
    }

    private async Task CloseAsync(string kind, int state, Guid opportunity, Func<Guid, Task<Reply>> close)
    {
        var (reply, sent, answered) = await SendAsync(kind, () => close(opportunity));
        if (reply is not { IsSuccess: true })
        {
            return;
        }

        History.Closings.Add(new Closing(opportunity, state, sent, answered));
        var made = await SendAsync("make an opportunity", client.AddOpportunityAsync);
        if (made.Reply is not { RowId: { } next })
        {
            return;
        }

        History.Opportunities.Add(next);
        pool.Replace(opportunity, next);
    }

    /// <summary>The answer, when there was one, and the moments.</summary>
    private async Task<(Reply? Reply, long Sent, long Answered)> SendAsync(string kind, Func<Task<Reply>> request)
    {
        var sent = Stopwatch.GetTimestamp();
        try
        {
            var reply = await request();
            var answered = Stopwatch.GetTimestamp();
            record.Add(kind, Stopwatch.GetElapsedTime(sent, answered), reply);
            return (reply, sent, answered);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            History.ServerErrors.Add($"{kind} was not answered: {exception.Message}");
            return (null, sent, Stopwatch.GetTimestamp());
        }
    }
}

/// <summary>The open opportunities that the clients meet at: few, so that they do meet.</summary>
internal sealed class Pool(IReadOnlyList<Guid> opportunities)
{
    public const int Size = 40;

    private readonly Lock guard = new();
    private readonly List<Guid> open = [.. opportunities];

    public Guid Any(Random random)
    {
        lock (guard)
        {
            return open[random.Next(open.Count)];
        }
    }

    /// <summary>A new opportunity in the place of one that has been closed.</summary>
    public void Replace(Guid closed, Guid by)
    {
        lock (guard)
        {
            open[open.IndexOf(closed)] = by;
        }
    }
}
