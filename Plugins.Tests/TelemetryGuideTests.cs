using System.Globalization;
using System.ServiceModel;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>The queries of the admin guide can't be run here; what they read off the events is there.</summary>
public sealed partial class TelemetryGuideTests
{
    private const string Refused = "ProjectOpsClose.ClosingRefused";
    private const string BulkClosed = "ProjectOpsClose.BulkCloseEnded";

    private static readonly string Guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "admin-guide.md"));

    /// <summary>Refused, not even found out, done, failed: between them every pair there is.</summary>
    private static readonly IReadOnlyList<ToldEvent> Events =
    [
        Told(Door.Win, int.MaxValue), Told(Door.Win, 1), Told(Door.CustomApi, int.MaxValue), Told(Door.CustomApi, 5),
    ];

    [Fact]
    public void Queries_ReadPairsThatTheirEventHas_AsTheTypesThatTheyAre()
    {
        var queries = Query().Matches(Guide);

        Assert.Equal([Refused, BulkClosed], queries.Select(query => query.Groups["event"].Value));
        Assert.All(queries, query =>
        {
            var events = Events.Where(told => told.Text.StartsWith($"Event={query.Groups["event"].Value} ", StringComparison.Ordinal)).ToList();
            Assert.All(query.Groups["columns"].Value.Split(", "), column =>
            {
                var (name, type) = (column.Split(": ")[0], column.Split(": ")[1]);
                var values = events.Where(told => told.Pairs.ContainsKey(name)).Select(told => told.Pairs[name]).ToList();
                Assert.NotEmpty(values);
                Assert.True(type == "string" || values.TrueForAll(value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)), $"{name} is no {type}.");
            });
        });
    }

    [Fact]
    public void Table_NamesEveryPairAndNoOther()
    {
        var rows = PairRow().Matches(Guide).SelectMany(row => Name().Matches(row.Value)).Select(name => name.Groups[1].Value);

        Assert.Equal(Events.SelectMany(told => told.Pairs.Keys).Distinct().Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_HasTheIdsAndNamesOfTheEvents() => Assert.All(
        Events, told => Assert.Matches($@"\| `Event` \|.*`{Regex.Escape(told.Pairs["Event"])}`.*\b{told.Id}\b", Guide));

    private static ToldEvent Told(Door door, int refusedCall)
    {
        var fault = new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040265), Message = "No." };
        var (logger, told) = LoggerStub.Keeping();
        new DoorRun(door, new FaultyDataverse(2, 1, refusedCall, new FaultException<OrganizationServiceFault>(fault, new FaultReason("No.")))) { Logger = () => logger }.Execute();
        return Assert.Single(told);
    }

    [GeneratedRegex("""```kusto\ntraces\n.*startswith "Event=(?<event>[\w.]+) "\n\| parse-kv message as \((?<columns>[^)]+)\) with \(pair_delimiter=" ", kv_delimiter="="\)\n""")]
    private static partial Regex Query();

    /// <summary>The first cell of the table's rows.</summary>
    [GeneratedRegex(@"(?<=\| pair \| in \| meaning \|\n\|---\|---\|---\|\n(\|.*\n)*\| )`[^|]+(?= \|)")]
    private static partial Regex PairRow();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();
}
