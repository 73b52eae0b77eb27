using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class SecurityTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Theory]
    [InlineData(AccessDepth.Organization, "1 2 3 4 5")]
    [InlineData(AccessDepth.Own, "1 2")]
    public void Root_ShowsWhatTheDepthReaches(AccessDepth depth, string expected) =>
        Assert.Equal(expected, fixture.Numbers(new QueryExpression("quote"), Anna(("quote", depth))));

    [Fact]
    public void Root_OwnRowsOnly_AppliesBesideAnOr()
    {
        var query = new QueryExpression("quote");
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 1);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 3);

        Assert.Equal("2", fixture.Numbers(query, Anna(("quote", AccessDepth.Own))));
    }

    [Fact]
    public void Root_NoRight_Faults() =>
        FaultAssert.Throws(
            ErrorCodes.PrivilegeDenied,
            () => fixture.Numbers(new QueryExpression("quote"), Anna(("quote", AccessDepth.None))),
            fixture.Anna.ToString(), "prvReadQuote");

    [Fact]
    public void Root_OfATableThatBelongsToTheOrganisation_ShowsAllAtAnyDepth() =>
        Assert.Equal(2, fixture.Database.Query(new QueryExpression("systemuser"), Anna(("systemuser", AccessDepth.Own))).Entities.Count);

    [Theory]
    [InlineData(JoinOperator.Inner, "1 2 3")]
    [InlineData(JoinOperator.LeftOuter, "1 2 3 4 5")]
    public void Link_OwnRowsOnly_JoinsNoOthers(JoinOperator join, string expected)
    {
        var query = Linked(join);
        var access = Anna(("quote", AccessDepth.Organization), ("opportunity", AccessDepth.Own));

        Assert.Equal(expected, fixture.Numbers(query, access));
        var names = fixture.Database.Query(query, access).Entities.Select(row => row.GetAttributeValue<AliasedValue>("o.name")?.Value);
        Assert.Equal(["Nord"], names.Where(name => name is not null).Distinct());
    }

    [Fact]
    public void Link_NoRight_Faults() =>
        FaultAssert.Throws(
            ErrorCodes.PrivilegeDenied,
            () => fixture.Numbers(Linked(JoinOperator.LeftOuter), Anna(("quote", AccessDepth.Organization))),
            "prvReadOpportunity");

    [Fact]
    public void Aggregate_OwnRowsOnly_CountsThose()
    {
        const string Xml =
            "<fetch aggregate='true'><entity name='quote'><attribute name='quoteid' alias='n' aggregate='count'/></entity></fetch>";

        var row = fixture.Database.Fetch(Xml, Anna(("quote", AccessDepth.Own)))[0];

        Assert.Equal(2, row.GetAttributeValue<AliasedValue>("n").Value);
    }

    [Fact]
    public void Total_OwnRowsOnly_CountsThose()
    {
        var query = new QueryExpression("quote") { PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true } };

        Assert.Equal(2, fixture.Database.Query(query, Anna(("quote", AccessDepth.Own))).TotalRecordCount);
    }

    private static QueryExpression Linked(JoinOperator join)
    {
        var query = new QueryExpression("quote");
        var link = query.AddLink("opportunity", "opportunityid", "opportunityid", join);
        link.EntityAlias = "o";
        link.Columns = new ColumnSet("name");
        return query;
    }

    private RowAccess Anna(params (string Table, AccessDepth Depth)[] rights) =>
        new(fixture.Anna, table => rights.FirstOrDefault(right => right.Table == table).Depth);
}
