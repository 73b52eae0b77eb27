using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class TelemetryTests
{
    [Fact]
    public void Logged_ByAnyOfItsMethods_IsKeptWithLevelEventAndText()
    {
        var lines = Logged(logger =>
        {
            logger.LogInformation("{0} of {1}", 1, 2);
            logger.LogWarning(new EventId(7, "Seven"), "no {format}");
            logger.LogError(new FormatException("why"), "failed");
            logger.LogCritical(new EventId(8), new FormatException("why"), "worse {0}", "still");
            logger.Log(LogLevel.Debug, new EventId(9), "state", null, (state, _) => $"<{state}>");
        });

        Assert.Equal(
            [(LogLevel.Information, 0, null, "1 of 2"), (LogLevel.Warning, 7, "Seven", "no {format}"), (LogLevel.Error, 0, null, "failed"), (LogLevel.Critical, 8, null, "worse still"), (LogLevel.Debug, 9, null, "<state>")],
            lines.Select(line => (line.Level, line.EventId, line.EventName, line.Message)));
    }

    [Fact]
    public void Logged_InAScope_CarriesIt()
    {
        var lines = Logged(logger =>
        {
            using (logger.BeginScope("outer {0}", 1))
            {
                using (logger.BeginScope((object)"inner"))
                {
                    logger.LogTrace("both");
                }

                logger.LogTrace("one");
            }

            logger.LogTrace("none");
        });

        Assert.Equal(["both: outer 1, inner", "one: outer 1", "none: "], lines.Select(line => $"{line.Message}: {string.Join(", ", line.Scopes)}"));
    }

    [Fact]
    public void Logged_BeforeTheStepFails_StaysAndReachesNoCaller()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run =>
        {
            Logger(run)!.LogInformation("counted 3");
            throw new InvalidPluginExecutionException("No.");
        }));

        var fault = FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Create(new Entity("account")));

        Assert.Equal("counted 3", Assert.Single(Assert.Single(organization.Runs).Telemetry).Message);
        Assert.Equal("", fault.TraceText);
    }

    [Fact]
    public void IsEnabled_AnyLevelButNone_IsTrue()
    {
        var enabled = new List<LogLevel>();
        _ = Logged(logger => enabled.AddRange(Enum.GetValues<LogLevel>().Where(logger.IsEnabled)));

        Assert.Equal(Enum.GetValues<LogLevel>().Except([LogLevel.None]), enabled);
    }

    [Fact]
    public void WhatIsForInternalUseOnly_IsRefusedByName()
    {
        var refused = new List<string>();
        _ = Logged(logger =>
        {
            refused.Add(Assert.Throws<NotSupportedException>(() => logger.AddCustomProperty("a", "b")).Message);
            refused.Add(Assert.Throws<NotSupportedException>(() => logger.Execute("a", () => { })).Message);
            refused.Add(Assert.Throws<NotSupportedException>(() => logger.LogMetric("a", 1)).Message);
        });

        Assert.Equal(["ILogger.AddCustomProperty isn't built.", "ILogger.Execute isn't built.", "ILogger.LogMetric isn't built."], refused);
    }

    [Fact]
    public void Logger_WithoutApplicationInsights_IsNotThere()
    {
        ILogger? logger = null;
        using var organization = new ScriptedOrganization(
            new TestOptions { ApplicationInsights = false }, new TestStep("Create", "account", run => logger = Logger(run) ?? throw new InvalidOperationException("none")));

        FaultAssert.Throws(ErrorCodes.IsvUnExpected, () => organization.User.Create(new Entity("account")));

        Assert.Null(logger);
        Assert.Equal("none", Assert.Single(organization.Runs).Exception!.Message);
    }

    private static IReadOnlyList<TelemetryLine> Logged(Action<ILogger> use)
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account", run => use(Logger(run)!)));
        organization.User.Create(new Entity("account"));
        return Assert.Single(organization.Runs).Telemetry;
    }

    private static ILogger? Logger(PluginRun run) => (ILogger?)run.Services.GetService(typeof(ILogger));
}
