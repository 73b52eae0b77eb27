namespace ProjectOpsClose.LoadCheck.Mix;

/// <summary>Lets many clients loose on a few opportunities, then checks the rows against what they were answered.</summary>
internal static class MixCommand
{
    /// <returns>The exit code: 0 when every invariant holds, 1 when one doesn't.</returns>
    public static async Task<int> RunAsync(MixOptions options)
    {
        await using var host = await ServedHost.StartAsync(options.Host);
        var record = new MixRecord();
        var elapsed = await MixAsync(options, host.Client, record);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Clients} clients, {elapsed.TotalSeconds:0} s, seed {options.Seed}: {record.Answers} answers, {record.Answers / elapsed.TotalSeconds:0} per second.\n"));
        Console.WriteLine("| request | answers | p50, ms | p99, ms | outcomes |\n|---|---|---|---|---|");
        foreach (var row in record.Lines())
        {
            Console.WriteLine(row);
        }

        return Judge(record.History, await FinalRows.ReadAsync(host.Client));
    }

    private static async Task<TimeSpan> MixAsync(MixOptions options, WebApiClient client, MixRecord record)
    {
        var opportunities = new List<Guid>();
        for (var number = 0; number < Pool.Size; number++)
        {
            opportunities.Add((await client.AddOpportunityAsync()).RowId!.Value);
            record.History.Opportunities.Add(opportunities[^1]);
        }

        Console.Error.WriteLine($"{options.Clients} clients for {options.Seconds} seconds");
        var pool = new Pool(opportunities);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(number =>
            Task.Run(() => new MixClient(client, pool, record, new Random(unchecked((options.Seed * 397) + number))).RunAsync(end.Token))));
        return watch.Elapsed;
    }

    private static int Judge(History history, FinalRows rows)
    {
        Console.WriteLine($"\n{rows.Opportunities.Count} opportunities, {history.Closings.Count} of them closed; {rows.Quotes.Count} quotes, {rows.QuoteCloses.Count} of them closed.");
        return CommandLine.Judge([.. Invariants.Violations(history, rows)]);
    }
}
