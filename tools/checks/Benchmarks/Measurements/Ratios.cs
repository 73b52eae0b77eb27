using ProjectOpsClose.Benchmarks.Floor;
using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>What the host costs above prepared SQL on the same file, and the guard by itself: the figures that have a goal.</summary>
internal static class Ratios
{
    public static void Measure(int rounds)
    {
        var inTurn = new InTurn(rounds);
        InTurn.PrintHeader();
        MeasurePass(inTurn);
        MeasureRefusal(inTurn);
        MeasureBulkClose(inTurn);
        MeasureReads(inTurn);
        MeasureGuard(inTurn);
    }

    private static void MeasurePass(InTurn inTurn)
    {
        using var pass = new GuardLetsPass();
        pass.Setup();
        inTurn.Measure("win passes", ("SQL", () => pass.PlainSql()), ("bare host", () => pass.BareHost()), ("guarded", () => pass.Guarded()));
    }

    private static void MeasureRefusal(InTurn inTurn)
    {
        using var refusal = new GuardRefuses { ActiveQuotes = 1 };
        refusal.Setup();
        inTurn.Measure("win refused, 1 active quote", ("SQL", () => refusal.PlainSql()), ("guarded", () => refusal.Guarded()));
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
