namespace ProjectOpsClose.LoadCheck.Crash;

/// <summary>Kills the host again and again at random moments of a bulk close, and looks at all rows after each restart.</summary>
internal sealed class CrashRun(string dll, int seed)
{
    private readonly Random random = new(seed);
    private readonly List<BulkCall> calls = [];
    private readonly List<BulkCall> lost = [];

    /// <summary>Of the last round that the kill came too late for, and thus of any.</summary>
    private TimeSpan? roundTime;

    /// <summary>Kills while a call was under way.</summary>
    public int Kills { get; private set; }

    /// <summary>Kills after the last call of the round was answered.</summary>
    public int Misses { get; private set; }

    public int Quotes => calls.Sum(call => call.Quotes.Count);

    public int Answered => calls.Count(call => call.IsAnswered);

    /// <summary>Calls without an answer whose quotes were closed nevertheless: the kill came between commit and answer.</summary>
    public int ClosedUnanswered { get; private set; }

    /// <returns>A sentence for each thing that didn't hold after a restart; none when everything did.</returns>
    /// <exception cref="LoadCheckException">The host can't be started, refuses something, or can't be met in a call.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(int kills, Action<CrashRun> whenKilled)
    {
        var folder = ServedHost.NewFolder();
        try
        {
            while (true)
            {
                await using var host = await ServedHost.StartAsync(dll, folder);
                var violations = Check(await CrashRows.ReadAsync(host.Client));
                if (violations.Count > 0 || Kills == kills)
                {
                    return violations;
                }

                if (Misses > kills + 10)
                {
                    throw new LoadCheckException($"{Misses} kills came too late to meet a call.");
                }

                if (await KillInRoundAsync(host))
                {
                    whenKilled(this);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private List<string> Check(CrashRows rows)
    {
        ClosedUnanswered += lost.Count(call => CrashInvariants.IsClosed(call, rows));
        lost.Clear();
        return [.. CrashInvariants.Violations(calls, rows)];
    }

    /// <returns>Whether the kill met a call.</returns>
    private async Task<bool> KillInRoundAsync(ServedHost host)
    {
        var round = await CrashRound.PrepareAsync(host.Client);
        calls.AddRange(round.Calls);
        var running = round.RunAsync();
        await Task.WhenAny(running, roundTime is { } time ? Task.Delay(time * random.NextDouble()) : running);
        await host.KillAsync();
        var elapsed = await running;
        if (round.IsAnswered)
        {
            roundTime = elapsed;
            Misses++;
            return false;
        }

        Kills++;
        lost.AddRange(round.Calls.Where(call => call.IsSent && !call.IsAnswered));
        return true;
    }
}
