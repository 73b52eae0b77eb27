using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class DistinctTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Fact]
    public void Distinct_ReturnsEachCombinationOnce_WithoutIds()
    {
        var rows = fixture.Database.Fetch(
            """
            <fetch distinct='true' useraworderby='1'><entity name='quote'>
              <attribute name='statecode'/><order attribute='statecode' descending='true'/>
            </entity></fetch>
            """);

        Assert.Equal([3, 1, 0], rows.Entities.Select(row => row.GetAttributeValue<OptionSetValue>("statecode").Value));
        Assert.All(rows.Entities, row => Assert.Equal(Guid.Empty, row.Id));
        Assert.Null(rows.PagingCookie);
    }

    [Fact]
    public void Distinct_OverALinkThatRepeatsRows_ReturnsTheRowsOnce()
    {
        var query = new QueryExpression("opportunity") { Distinct = true, ColumnSet = new ColumnSet("opportunityid", "name") };
        query.AddOrder("name", OrderType.Ascending);
        query.AddLink("quote", "opportunityid", "opportunityid");

        Assert.Equal([fixture.North, fixture.South], fixture.Database.Query(query).Entities.Select(row => row.Id));
    }

    [Fact]
    public void Distinct_TotalAndPages_CountCombinations()
    {
        var query = new QueryExpression("quote")
        {
            Distinct = true,
            ColumnSet = new ColumnSet("statecode"),
            PageInfo = new PagingInfo { Count = 2, PageNumber = 2, ReturnTotalRecordCount = true },
        };

        var page = fixture.Database.Query(query);

        Assert.Single(page.Entities);
        Assert.Equal(3, page.TotalRecordCount);
        Assert.False(page.MoreRecords);
    }

    [Fact]
    public void Distinct_ByAmount_TakesEqualAmountsAndNoneAsOneEach()
    {
        var query = new QueryExpression("quote") { Distinct = true, ColumnSet = new ColumnSet("totalamount") };

        Assert.Equal(4, fixture.Database.Query(query).Entities.Count);
    }

    [Fact]
    public void Distinct_OrderedByWhatItDoesNotSelect_Faults()
    {
        var query = new QueryExpression("quote") { Distinct = true, ColumnSet = new ColumnSet("statecode") };
        query.AddOrder("name", OrderType.Ascending);

        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => fixture.Database.Query(query), "'name'", "distinct");
    }
}
