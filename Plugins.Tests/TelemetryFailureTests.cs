using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>A logger that fails must not fail the deal, and its failure must not be lost.</summary>
public sealed class TelemetryFailureTests
{
    private const string Words = "The channel is closed.";

    public static TheoryData<string, string, int> Runs
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var door in Enum.GetValues<Door>().Except([Door.Activity]))
            {
                foreach (var failure in (string[])["Log", "GetService"])
                {
                    data.Add($"{door}", failure, int.MaxValue);
                    data.Add($"{door}", failure, 1);
                }
            }

            return data;
        }
    }

    /// <param name="door">Its name.</param>
    /// <param name="failure">What of the platform throws: its logger, or already the question for one.</param>
    /// <param name="refusedCall">The SDK call that fails too.</param>
    [Theory]
    [MemberData(nameof(Runs))]
    public void Run_LoggerThrows_EndsAsWithoutOneAndTracesWhy(string door, string failure, int refusedCall)
    {
        var thrown = new InvalidCastException(Words);

        var without = Execute(door, refusedCall, () => null);
        var with = Execute(door, refusedCall, () => failure == "Log" ? LoggerStub.Throwing(thrown) : throw thrown);

        Assert.Equal([.. without.Trace, $"Telemetry failed: System.InvalidCastException: {Words}"], with.Trace);
        Assert.Equal(without.Ended, with.Ended);
        Assert.Equal(without.Calls, with.Calls);
        Assert.Equal(without.Output, with.Output);
    }

    [Theory]
    [InlineData("Win")]
    [InlineData("Lose")]
    [InlineData("Create")]
    public void Guard_NothingOpen_AsksForNoLogger(string door)
    {
        var asked = 0;
        var dataverse = new FaultyDataverse(active: 0, draft: 0, int.MaxValue, new TimeoutException());

        var ended = new DoorRun(Enum.Parse<Door>(door), dataverse) { Logger = () => asked++ < 0 ? LoggerStub.Throwing(new TimeoutException()) : null }.Execute();

        Assert.Null(ended);
        Assert.Equal(0, asked);
    }

    private static (IReadOnlyList<string> Trace, string Ended, IReadOnlyList<string> Calls, IReadOnlyList<string> Output) Execute(
        string door, int refusedCall, Func<ILogger?> logger)
    {
        var dataverse = new FaultyDataverse(active: 2, draft: 1, refusedCall, new TimeoutException("Too late."));
        var run = new DoorRun(Enum.Parse<Door>(door), dataverse) { Logger = logger };

        var ended = run.Execute() switch
        {
            null => "returned",
            InvalidPluginExecutionException error => $"{error.Status} {error.ErrorCode} {error.Message}",
            var other => $"{other}",
        };
        return (run.Trace, ended, dataverse.Calls, [.. run.Output.Select(output => $"{output.Key}={output.Value}").Order(StringComparer.Ordinal)]);
    }
}
