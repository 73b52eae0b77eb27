using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class AggregateTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    private const string NoRows = "<filter><condition attribute='quotenumber' operator='null'/></filter>";

    public static TheoryData<string, string, object> Values => new()
    {
        { "quoteid", "count", 5 },
        { "totalamount", "count", 5 },
        { "totalamount", "countcolumn", 4 },
        { "name", "countcolumn", 4 },
        { "totalamount", "sum", new Money(450.5001m) },
        { "totalamount", "avg", new Money(112.6250m) },
        { "totalamount", "min", new Money(0.0001m) },
        { "totalamount", "max", new Money(250.5m) },
        { "exchangerate", "sum", 15.95m },
        { "exchangerate", "avg", 15.95m / 3 },
        { "exchangerate", "min", 1m },
        { "exchangerate", "max", 7.5m },
        { "revisionnumber", "sum", 3 },
        { "revisionnumber", "avg", 1 },
        { "revisionnumber", "max", 2 },
        { "closedon", "min", new DateTime(2026, 1, 10, 0, 0, 0, DateTimeKind.Utc) },
        { "closedon", "max", new DateTime(2026, 3, 30, 0, 0, 0, DateTimeKind.Utc) },
    };

    public static TheoryData<string> Empty => ["sum", "avg", "min", "max"];

    [Theory]
    [MemberData(nameof(Values))]
    public void Aggregate_OverAllRows_IsAnAliasedValueOfTheColumn(string column, string aggregate, object expected)
    {
        var row = Assert.Single(fixture.Database.Fetch(Fetch(column, aggregate)).Entities);

        var value = row.GetAttributeValue<AliasedValue>("a");
        Assert.Equal(expected, value.Value);
        Assert.Equal(("quote", column), (value.EntityLogicalName, value.AttributeLogicalName));
        Assert.Equal(["a"], row.Attributes.Keys);
        Assert.Equal(Guid.Empty, row.Id);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Aggregate_AsQueryExpression_IsTheSame(string column, string aggregate, object expected)
    {
        var type = Enum.Parse<XrmAggregateType>(aggregate, ignoreCase: true);
        var query = new QueryExpression("quote");
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression(column, type, "a"));

        Assert.Equal(expected, fixture.Database.Query(query)[0].GetAttributeValue<AliasedValue>("a").Value);
    }

    [Theory]
    [InlineData("count")]
    [InlineData("countcolumn")]
    public void Count_OfNoRows_IsOneRowWithZero(string aggregate) =>
        Assert.Equal(0, Value(Fetch("totalamount", aggregate, NoRows)));

    [Theory]
    [MemberData(nameof(Empty))]
    public void Aggregate_OfNoRows_IsOneRowWithNull(string aggregate)
    {
        var row = Assert.Single(fixture.Database.Fetch(Fetch("totalamount", aggregate, NoRows)).Entities);

        Assert.Null(row.GetAttributeValue<AliasedValue>("a").Value);
    }

    [Fact]
    public void Groups_OfNoRows_AreNone() =>
        Assert.Empty(fixture.Database.Fetch(Fetch("quoteid", "count", "<attribute name='statecode' alias='s' groupby='true'/>" + NoRows)).Entities);

    [Fact]
    public void Groups_CountPerState_WithTheChoiceAsKey()
    {
        var rows = fixture.Database.Fetch(
            Fetch("quoteid", "count", "<attribute name='statecode' alias='s' groupby='true'/><order alias='a' descending='true'/><order alias='s'/>"));

        var counts = rows.Entities.Select(row => (((OptionSetValue)Value(row, "s")!).Value, Value(row, "a")));
        Assert.Equal([(1, 2), (0, 2), (3, 1)], counts);
    }

    [Fact]
    public void Groups_ByLookup_HaveReferencesAsKeys_AndOneForNone()
    {
        var rows = fixture.Database.Fetch(
            Fetch("totalamount", "sum", "<attribute name='customerid' alias='c' groupby='true'/><order alias='c'/>"));

        var sums = rows.Entities.Select(row => (((EntityReference?)Value(row, "c"))?.Name, ((Money?)Value(row, "a"))?.Value));
        Assert.Equal([(null, 0.0001m), ("Contoso", null), ("Fabrikam", 350.5m), ("Ida", 100m)], sums);
    }

    [Fact]
    public void Groups_ByALinkedColumn_Work()
    {
        var rows = fixture.Database.Fetch(Fetch(
            "quoteid", "count",
            """
            <link-entity name='opportunity' from='opportunityid' to='opportunityid' alias='o'>
              <attribute name='name' alias='n' groupby='true'/><order alias='n' descending='true'/>
            </link-entity>
            """));

        Assert.Equal(["Syd 1", "Nord 3"], rows.Entities.Select(row => $"{Value(row, "n")} {Value(row, "a")}"));
    }

    // 2026 begins on a Thursday: its first week has three days.
    [Theory]
    [InlineData("day", "null:2 10:1 20:1 30:1")]
    [InlineData("week", "null:2 2:1 8:1 14:1")]
    [InlineData("month", "null:2 1:1 2:1 3:1")]
    [InlineData("quarter", "null:2 1:3")]
    [InlineData("year", "null:2 2026:3")]
    public void Groups_ByPartsOfADate_HaveNumbersAsKeys(string part, string expected)
    {
        foreach (var zone in (string[])["", "usertimezone='true'", "usertimezone='false'"])
        {
            var rows = fixture.Database.Fetch(Fetch(
                "quoteid", "count", $"<attribute name='closedon' alias='d' groupby='true' dategrouping='{part}' {zone}/><order alias='d'/>"));

            Assert.Equal(expected, string.Join(' ', rows.Entities.Select(row => $"{(int?)Value(row, "d") ?? (object)"null"}:{Value(row, "a")}")));
        }
    }

    // The week that holds the first of January is the first, and Sunday is its first day: SQL Server's datepart(week).
    [Theory]
    [InlineData("2023-01-01T00:00:00Z", 1)]
    [InlineData("2023-08-27T00:00:00Z", 35)]
    [InlineData("2023-03-25T23:59:59Z", 12)]
    [InlineData("2022-01-01T23:59:59Z", 1)]
    [InlineData("2022-01-02T00:00:00Z", 2)]
    [InlineData("2024-12-31T23:59:59Z", 53)]
    public void Week_OfTheYear_BeginsOnSunday(string time, int week)
    {
        using var database = new TestDatabase().With(
            Rows.Quote().With("createdon", DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));

        var row = database.Fetch(Fetch("quoteid", "count", "<attribute name='createdon' alias='w' groupby='true' dategrouping='week'/>"))[0];

        Assert.Equal(week, Value(row, "w"));
    }

    [Fact]
    public void Groups_ByPartOfADate_AsQueryExpression_AreTheSame()
    {
        var query = new QueryExpression("quote");
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("closedon", XrmAggregateType.None, "m", XrmDateTimeGrouping.Month) { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("quoteid", XrmAggregateType.Count, "n"));
        query.Orders.Add(new OrderExpression(null, OrderType.Descending, "m"));

        Assert.Equal("3 2 1 ", string.Join(' ', fixture.Database.Query(query).Entities.Select(row => Value(row, "m"))));
    }

    [Theory]
    [InlineData("exchangerate", "avg", "3 1 0")]
    [InlineData("totalamount", "max", "0 3 1")]
    [InlineData("revisionnumber", "sum", "3 0 1")]
    public void Groups_AreOrderedByTheirAggregate(string column, string aggregate, string expected)
    {
        var rows = fixture.Database.Fetch(Fetch(
            column, aggregate, "<attribute name='statecode' alias='s' groupby='true'/><order alias='a'/><order alias='s' descending='true'/>"));

        Assert.Equal(expected, string.Join(" ", rows.Entities.Select(row => ((OptionSetValue)Value(row, "s")!).Value)));
    }

    [Fact]
    public void Groups_InPages_SayWhetherThereAreMore()
    {
        const string Xml =
            "<fetch aggregate='true' count='2' page='{0}'><entity name='quote'><attribute name='statecode' alias='s' groupby='true'/><order alias='s'/></entity></fetch>";

        var first = fixture.Database.Fetch(string.Format(CultureInfo.InvariantCulture, Xml, 1));
        var second = fixture.Database.Fetch(string.Format(CultureInfo.InvariantCulture, Xml, 2));

        Assert.Equal((2, true), (first.Entities.Count, first.MoreRecords));
        Assert.Equal((1, false), (second.Entities.Count, second.MoreRecords));
    }

    [Fact]
    public void Sum_OfMoreThanAnIntHolds_Faults()
    {
        using var database = new TestDatabase().With(
            Rows.Quote().With("revisionnumber", int.MaxValue), Rows.Quote().With("revisionnumber", 1));

        FaultAssert.Throws(ErrorCodes.DecimalValueOutOfRange, () => database.Fetch(Fetch("revisionnumber", "sum")), "'a'");
    }

    [Fact]
    public void Sum_OfMoreThanMoneyHolds_Faults()
    {
        using var database = new TestDatabase().With(
            Enumerable.Range(0, 2).Select(_ => Rows.Quote().With("totalamount", new Money(900_000_000_000_000m))));

        FaultAssert.Throws(ErrorCodes.DecimalValueOutOfRange, () => database.Fetch(Fetch("totalamount", "sum")));
    }

    [Fact]
    public void Sum_OfMoreThanMoneyHoldsInALaterGroup_Faults()
    {
        using var database = new TestDatabase().With(
            Enumerable.Range(0, 3).Select(row => Rows.Quote().With("revisionnumber", row > 0 ? 1 : 0).With("totalamount", new Money(900_000_000_000_000m))));

        FaultAssert.Throws(
            ErrorCodes.DecimalValueOutOfRange,
            () => database.Fetch(Fetch("totalamount", "sum", "<attribute name='revisionnumber' alias='r' groupby='true'/><order alias='r'/>")));
    }

    [Fact]
    public void Aggregate_OverFiftyThousandRows_WorksAndOverOneMoreFaults()
    {
        using var database = new TestDatabase().With(Enumerable.Range(0, 50_000).Select(_ => Rows.Account()));
        const string xml =
            "<fetch aggregate='true'><entity name='account'><attribute name='accountid' alias='a' aggregate='count'/></entity></fetch>";
        Assert.Equal(50_000, ((AliasedValue)database.Fetch(xml)[0]["a"]).Value);

        database.With(Rows.Account("x"));

        var groups = xml.Replace("aggregate='count'", "groupby='true'", StringComparison.Ordinal);
        foreach (var query in (string[])[xml, groups])
        {
            FaultAssert.Throws(
                ErrorCodes.AggregateQueryRecordLimit, () => database.Fetch(query), "The maximum record limit is exceeded");
        }
    }

    private static string Fetch(string column, string aggregate, string rest = "") =>
        $"<fetch aggregate='true'><entity name='quote'><attribute name='{column}' alias='a' aggregate='{aggregate}'/>{rest}</entity></fetch>";

    private object? Value(string xml) => Value(Assert.Single(fixture.Database.Fetch(xml).Entities), "a");

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;
}
