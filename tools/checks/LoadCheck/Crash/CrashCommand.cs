namespace ProjectOpsClose.LoadCheck.Crash;

/// <summary>Runs the kills and says what was found.</summary>
internal static class CrashCommand
{
    private const int KillsPerLine = 20;

    /// <returns>The exit code: 0 when everything held after each kill, 1 when something didn't.</returns>
    public static async Task<int> RunAsync(CrashOptions options)
    {
        Console.WriteLine($"{options.Kills} kills, seed {options.Seed}");
        var run = new CrashRun(options.Host, options.Seed);
        var violations = await run.RunAsync(options.Kills, ShowProgress);
        Console.WriteLine(
            $"{run.Kills} kills while a bulk close was under way, {run.Misses} after the last one; {run.Quotes} quotes. Of the calls under way "
            + $"{run.Kills - run.ClosedUnanswered} had done nothing and {run.ClosedUnanswered} everything; {run.Answered} calls were answered before, and stayed done.");
        return CommandLine.Judge(violations);
    }

    private static void ShowProgress(CrashRun run)
    {
        if (run.Kills % KillsPerLine == 0)
        {
            Console.Error.WriteLine($"{run.Kills} kills");
        }
    }
}
