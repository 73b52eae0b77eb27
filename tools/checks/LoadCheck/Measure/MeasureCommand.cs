using System.Globalization;

namespace ProjectOpsClose.LoadCheck.Measure;

/// <summary>Measures what one request of each kind costs over loopback.</summary>
internal static class MeasureCommand
{
    private const int Starts = 5;
    private const int QuotesEach = 10;
    private const string GuardsRefusal = "0x80040265";

    public static async Task<int> RunAsync(CommandLine line)
    {
        var starts = new List<TimeSpan>();
        for (var number = 1; number < Starts; number++)
        {
            Console.Error.WriteLine($"start {number} of {Starts}");
            await using var trial = await ServedHost.StartAsync(line.Host);
            starts.Add(trial.StartTime);
        }

        Console.Error.WriteLine($"start {Starts} of {Starts}");
        await using var host = await ServedHost.StartAsync(line.Host);
        var start = new Latencies(starts.Append(host.StartTime));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"From start to first answer, {Starts} starts: median {start.Percentile(50).TotalMilliseconds:0} ms, longest {start.Percentile(100).TotalMilliseconds:0} ms.\n"));
        Console.WriteLine("| request | clients | requests | per second | p50, ms | p99, ms |\n|---|---|---|---|---|---|");
        await MeasureAsync(host.Client, line.Count);
        return 0;
    }

    private static async Task MeasureAsync(WebApiClient client, int count)
    {
        var guarded = await client.AddOpportunityWithActiveQuotesAsync(QuotesEach);
        Task Read() => client.DemandAsync("GET", $"{SalesRows.Opportunity(guarded)}?$select=name,statecode");
        await ShowAsync("read of one row", 1, count, Read);
        await ShowAsync("read of one row", 4, count, Read);
        await ShowAsync($"Win refused over {QuotesEach} active quotes", 1, count, () => RefuseAsync(client, guarded));
        await CloseInBulkAsync(client, count / 5);
    }

    // Each is sent a tenth of the times beforehand, so that what is measured is neither the compiler nor an empty cache.
    private static async Task ShowAsync(string name, int clients, int count, Func<Task> request)
    {
        Console.Error.WriteLine($"{name}, {clients} at once");
        await Measurement.RunAsync(name, clients, Enumerable.Repeat(request, Math.Max(count / 10, clients)));
        Console.WriteLine(await Measurement.RunAsync(name, clients, Enumerable.Repeat(request, count)));
    }

    private static async Task CloseInBulkAsync(WebApiClient client, int count)
    {
        Console.Error.WriteLine($"making {count + 1} opportunities with {QuotesEach} active quotes each");
        var opportunities = new List<Guid>();
        for (var number = 0; number <= count; number++)
        {
            opportunities.Add(await client.AddOpportunityWithActiveQuotesAsync(QuotesEach));
        }

        await CloseAsync(client, opportunities[0]);
        Console.WriteLine(await Measurement.RunAsync(
            $"bulk close of {QuotesEach} quotes", 1, opportunities.Skip(1).Select(id => (Func<Task>)(() => CloseAsync(client, id)))));
    }

    private static async Task RefuseAsync(WebApiClient client, Guid opportunity)
    {
        var reply = await client.WinAsync(opportunity);
        if (reply.Status != 400 || reply.ErrorCode != GuardsRefusal)
        {
            throw new LoadCheckException($"A Win over active quotes was answered with {reply.Status}: {reply.Body}");
        }
    }

    private static async Task CloseAsync(WebApiClient client, Guid opportunity)
    {
        var reply = await client.CloseQuotesAsync(opportunity);
        if (!reply.IsSuccess || reply.Json.GetProperty("ActiveClosed").GetInt32() != QuotesEach)
        {
            throw new LoadCheckException($"A bulk close of {QuotesEach} quotes was answered with {reply.Status}: {reply.Body}");
        }
    }
}
