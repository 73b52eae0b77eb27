using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query.Translation;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>A statement that is kept answers each query of its shape as if it were the first.</summary>
public class KeptPlanTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    private const string All = "<fetch><entity name='quote'><attribute name='name'/></entity></fetch>";

    [Fact]
    public void SameText_AskedByOthers_ShowsWhatEachMayRead()
    {
        Assert.Equal("1 2 3 4 5", fixture.Numbers(All, As(fixture.Anna, AccessDepth.Organization)));
        Assert.Equal("1 2", fixture.Numbers(All, As(fixture.Anna, AccessDepth.Own)));
        Assert.Equal("3 4", fixture.Numbers(All, As(fixture.Bo, AccessDepth.Own)));
        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => fixture.Numbers(All, As(fixture.Anna, AccessDepth.None)));
    }

    [Fact]
    public void LinkedTable_RightTakenAway_IsRefused()
    {
        var query = new QueryExpression("quote");
        query.AddLink("opportunity", "opportunityid", "opportunityid");
        var access = As(fixture.Anna, AccessDepth.Organization);
        Assert.Equal("1 2 3 4", fixture.Numbers(query, access));

        var without = access with { ReadDepth = table => table == "quote" ? AccessDepth.Organization : AccessDepth.None };

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => fixture.Numbers(query, without), "prvReadOpportunity");
    }

    [Theory]
    [InlineData("eq-userid", "1 2", "3 4")]
    [InlineData("ne-userid", "3 4 5", "1 2 5")]
    public void User_IsWhoAsks(string operation, string anna, string bo)
    {
        var fetch = $"<fetch><entity name='quote'><filter><condition attribute='ownerid' operator='{operation}'/></filter></entity></fetch>";

        Assert.Equal(anna, fixture.Numbers(fetch, As(fixture.Anna, AccessDepth.Organization)));
        Assert.Equal(bo, fixture.Numbers(fetch, As(fixture.Bo, AccessDepth.Organization)));
    }

    [Fact]
    public void Today_IsTheDayOfTheQuestion()
    {
        const string Closed = "<fetch><entity name='quote'><filter><condition attribute='closedon' operator='last-x-days' value='3'/></filter></entity></fetch>";

        Assert.Equal("2", fixture.Numbers(Closed, RowAccess.System with { Now = new DateTime(2026, 1, 11) }));
        Assert.Equal("3", fixture.Numbers(Closed, RowAccess.System with { Now = new DateTime(2026, 2, 21) }));
    }

    [Fact]
    public void BadValue_AfterAGoodOne_IsTheSameFaultAsAtFirst()
    {
        Assert.Equal("2 3", fixture.Numbers(InState(1)));
        Assert.Equal("1 5", fixture.Numbers(InState("0")));

        FaultAssert.Throws(ErrorCodes.QueryBuilderInvalidValue, () => fixture.Numbers(InState("open")), "quote.statecode", "open");
        FaultAssert.Throws(ErrorCodes.QueryBuilderBadCondition, () => fixture.Numbers(InState(null)), "quote.statecode", "null");
    }

    [Fact]
    public void BadValueAndBadPage_TheValueIsRefusedFirst()
    {
        fixture.Numbers(InState(1));
        var query = InState("open");
        query.PageInfo = new PagingInfo { Count = -1 };

        FaultAssert.Throws(ErrorCodes.QueryBuilderInvalidValue, () => fixture.Numbers(query), "open");
    }

    [Fact]
    public void Page_IsThatOfTheQuestion()
    {
        var query = new QueryExpression("quote") { PageInfo = new PagingInfo { Count = 2, PageNumber = 1 } };
        Assert.Equal("1 2", fixture.Numbers(query));

        query.PageInfo.PageNumber = 3;
        Assert.Equal("5", fixture.Numbers(query));

        var top = new QueryExpression("quote") { TopCount = 3 };
        Assert.Equal("1 2 3", fixture.Numbers(top));
        Assert.Null(fixture.Database.Query(top).PagingCookie);
    }

    /// <summary>SQLite prepares a statement anew for each number that a parameter of LIMIT is given.</summary>
    [Fact]
    public void Limit_IsNoParameter()
    {
        var query = new QueryExpression("quote") { PageInfo = new PagingInfo { Count = 4, PageNumber = 2 } };
        var statement = SelectStatement.Of(new QueryRequest(query), RowAccess.System);

        Assert.Contains("LIMIT 5 OFFSET ?", statement.Sql(null), StringComparison.Ordinal);
        Assert.EndsWith("LIMIT 5001)", statement.Total(5_000), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_AreInTheLanguageOfWhoAsks()
    {
        using var database = new TestDatabase();
        Rows.New(TableNames.CustomApi).With("displayname", "Close quotes").Keep(database, out var api);
        Rows.New(TableNames.LocalLabel).With("objectid", api.Id).With("columnname", "displayname").With("languagecode", 1030)
            .With("label", "Luk tilbud").Keep(database, out _);
        var query = new QueryExpression(TableNames.CustomApi) { ColumnSet = new ColumnSet("displayname") };

        Assert.Equal("Close quotes", database.Query(query, RowAccess.System with { Language = () => 1033 }).Entities[0]["displayname"]);
        Assert.Equal("Luk tilbud", database.Query(query, RowAccess.System with { Language = () => 1030 }).Entities[0]["displayname"]);
    }

    private static RowAccess As(Guid user, AccessDepth depth) => new(user, _ => depth);

    private static QueryExpression InState(object? state)
    {
        var query = new QueryExpression("quote");
        query.Criteria.Conditions.Add(new ConditionExpression("statecode", ConditionOperator.Equal, [state]));
        return query;
    }
}
