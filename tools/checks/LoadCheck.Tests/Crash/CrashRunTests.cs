using ProjectOpsClose.LoadCheck.Crash;

namespace ProjectOpsClose.LoadCheck.Tests.Crash;

public sealed class CrashRunTests
{
    [Fact]
    public async Task Host_KilledInABulkClose_HasDoneAllOfItOrNothing()
    {
        var run = new CrashRun(CommandLine.BuiltHost, seed: 5);

        var violations = await run.RunAsync(kills: 5, _ => { });

        Assert.Empty(violations);
        Assert.Equal(5, run.Kills);
    }
}
