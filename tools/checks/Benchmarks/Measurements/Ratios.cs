using ProjectOpsClose.Benchmarks.Floor;
using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>What the host costs above prepared SQL on the same file, and the guard by itself: the figures that have a goal.</summary>
internal static class Ratios
{
    // The guard's FetchXML names the opportunity, and the host keeps what the last 500 texts say.
    private const int MoreThanAreKept = 1_000;

    public static void Measure(int rounds)
    {
        var inTurn = new InTurn(rounds);
        InTurn.PrintHeader();
        MeasurePass(inTurn, "win passes", opportunities: 1);
        MeasurePass(inTurn, "win passes, another each time", MoreThanAreKept);
        MeasureRefusal(inTurn, "win refused, 1 active quote", opportunities: 1);
        MeasureRefusal(inTurn, "win refused, another each time", MoreThanAreKept);
        MeasureBulkClose(inTurn);
        MeasureReads(inTurn);
        MeasureGuard(inTurn);
    }

    private static void MeasurePass(InTurn inTurn, string what, int opportunities)
    {
        using var pass = new GuardLetsPass { Opportunities = opportunities };
        pass.Setup();
        inTurn.Measure(what, ("SQL", () => pass.PlainSql()), ("bare host", () => pass.BareHost()), ("guarded", () => pass.Guarded()));
    }

    private static void MeasureRefusal(InTurn inTurn, string what, int opportunities)
    {
        using var refusal = new GuardRefuses { ActiveQuotes = 1, Opportunities = opportunities };
        refusal.Setup();
        inTurn.Measure(what, ("SQL", () => refusal.PlainSql()), ("guarded", () => refusal.Guarded()));
    }

    private static void MeasureBulkClose(InTurn inTurn)
    {
        using var bulk = new BulkClose { ActiveQuotes = 10 };
        bulk.Setup();
        inTurn.Measure("close 10 quotes", ("SQL", bulk.PlainSql), ("bare host", bulk.BareHost), ("custom API", bulk.CustomApi));
    }

    private static void MeasureReads(InTurn inTurn)
    {
        using var organization = new BenchmarkOrganization(withSolution: true);
        var id = organization.AddOpportunity(10, QuoteState.Active);
        organization.Host.SystemService.Create(new Entity("account") { ["name"] = "Nobody's customer" });
        using var floor = new SqlFloor(organization.DatabasePath);
        var sql = new RowsSql(floor);
        var key = id.ToByteArray(bigEndian: true);
        var columns = new ColumnSet("name", "statecode", "estimatedvalue");
        var service = organization.Host.ServiceFor(organization.User);
        inTurn.Measure("read a row", ("SQL", () => sql.ReadRow(key)), ("host", () => service.Retrieve("opportunity", id, columns)));
        inTurn.Measure(
            "count open quotes", ("SQL", () => sql.CountOpenQuotes(key)), ("host", () => service.RetrieveMultiple(new FetchExpression(Count(id)))));
    }

    private static void MeasureGuard(InTurn inTurn)
    {
        var alone = new GuardAlone();
        inTurn.Measure("the guard alone", ("lets pass", alone.LetsPass), ("refuses", () => alone.Refuses()));
    }

    private static string Count(Guid opportunity) =>
        $"""
        <fetch aggregate="true"><entity name="quote">
          <attribute name="statecode" alias="state" groupby="true" />
          <attribute name="quoteid" alias="quotes" aggregate="count" />
          <filter>
            <condition attribute="opportunityid" operator="eq" value="{opportunity}" />
            <condition attribute="statecode" operator="in"><value>0</value><value>1</value></condition>
          </filter>
        </entity></fetch>
        """;
}
