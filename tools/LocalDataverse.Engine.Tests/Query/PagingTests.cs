using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public sealed class PagingTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_OfTwelveThousandRows_BringEachRowOnce(bool withCookie)
    {
        database.With(Quotes(12_000));

        var pages = Pages(Ordered(), withCookie);

        Assert.Equal([5_000, 5_000, 2_000], pages.Select(page => page.Entities.Count));
        Assert.Equal(12_000, pages.SelectMany(page => page.Entities).Select(row => row.Id).Distinct().Count());
        Assert.Equal([true, true, false], pages.Select(page => page.MoreRecords));
    }

    [Fact]
    public void Pages_InFetchXml_RoundTripTheCookie()
    {
        database.With(Quotes(25));
        var seen = new List<Guid>();
        var page = 0;
        EntityCollection rows = new();

        do
        {
            var cookie = new XAttribute("paging-cookie", rows.PagingCookie ?? "");
            rows = database.Fetch(
                $"<fetch count='10' page='{++page}' {cookie}><entity name='quote'><order attribute='name'/></entity></fetch>");
            seen.AddRange(rows.Entities.Select(row => row.Id));
        }
        while (rows.MoreRecords);

        Assert.Equal(3, page);
        Assert.Equal(25, seen.Distinct().Count());
    }

    [Fact]
    public void NextPage_WithCookie_GoesOnBehindTheLastRow_EvenIfEarlierRowsAreGone()
    {
        var rows = Enumerable.Range(1, 6).Select(number => new Entity("quote", QueryFixture.QuoteId(number))).ToList();
        database.With(rows);
        var first = database.Query(Page(1, null));
        Delete(rows[0], rows[1]);

        var withCookie = database.Query(Page(2, first.PagingCookie));
        var withoutCookie = database.Query(Page(2, null));

        Assert.Equal([QueryFixture.QuoteId(3), QueryFixture.QuoteId(4)], withCookie.Entities.Select(row => row.Id));
        Assert.Equal([QueryFixture.QuoteId(5), QueryFixture.QuoteId(6)], withoutCookie.Entities.Select(row => row.Id));
    }

    [Fact]
    public void Cookie_OfAnotherPage_IsIgnored()
    {
        database.With(Enumerable.Range(1, 6).Select(number => new Entity("quote", QueryFixture.QuoteId(number))));
        var first = database.Query(Page(1, null));

        var third = database.Query(Page(3, first.PagingCookie));

        Assert.Equal([QueryFixture.QuoteId(5), QueryFixture.QuoteId(6)], third.Entities.Select(row => row.Id));
    }

    [Fact]
    public void Pages_OfALinkThatRepeatsRows_LoseNone()
    {
        var opportunities = Enumerable.Range(0, 3).Select(_ => Rows.Opportunity()).ToList();
        database.With(opportunities).With(opportunities.SelectMany(row => Enumerable.Range(0, 5).Select(_ => Rows.Quote("x", row.Id))));
        var query = new QueryExpression("opportunity") { PageInfo = new PagingInfo { Count = 4 } };
        var link = query.AddLink("quote", "opportunityid", "opportunityid");
        link.EntityAlias = "q";
        link.Columns = new ColumnSet("quoteid");

        var pages = Pages(query, withCookie: true);

        Assert.Equal([4, 4, 4, 3], pages.Select(page => page.Entities.Count));
        Assert.All(pages, page => Assert.Null(page.PagingCookie));
        var quotes = pages.SelectMany(page => page.Entities).Select(row => ((AliasedValue)row["q.quoteid"]).Value);
        Assert.Equal(15, quotes.Distinct().Count());
    }

    [Fact]
    public void PageSize_AboveTheMaximum_IsCutToIt()
    {
        database.With(Quotes(5_001));

        var rows = database.Query(new QueryExpression("quote") { PageInfo = new PagingInfo { Count = 20_000, PageNumber = 1 } });

        Assert.Equal(5_000, rows.Entities.Count);
        Assert.True(rows.MoreRecords);
    }

    [Theory]
    [InlineData(4_999, 4_999, false)]
    [InlineData(5_000, 5_000, false)]
    [InlineData(5_001, 5_000, true)]
    public void TotalRecordCount_StopsAtFiveThousandAndSaysSo(int rows, int expected, bool exceeded)
    {
        database.With(Quotes(rows));
        var query = new QueryExpression("quote") { PageInfo = new PagingInfo { Count = 10, PageNumber = 2, ReturnTotalRecordCount = true } };

        var page = database.Query(query);

        Assert.Equal(10, page.Entities.Count);
        Assert.Equal(expected, page.TotalRecordCount);
        Assert.Equal(exceeded, page.TotalRecordCountLimitExceeded);
    }

    [Fact]
    public void TotalRecordCount_OnALaterPage_CountsAllRows()
    {
        database.With(Quotes(7));
        var first = database.Query(Page(1, null));
        var query = Page(2, first.PagingCookie);
        query.PageInfo.ReturnTotalRecordCount = true;

        Assert.Equal(7, database.Query(query).TotalRecordCount);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("<cookie page='1'/>")]
    [InlineData("<cookie page='1'><name last='a' first='a'/></cookie>")]
    [InlineData("<cookie page='1'><quoteid last='x' first='x'/></cookie>")]
    [InlineData("<cookie page='1'><quoteid/></cookie>")]
    [InlineData("<cookie page='x'><quoteid last='{00000001-0000-0000-0000-000000000000}'/></cookie>")]
    [InlineData("<!DOCTYPE cookie [<!ENTITY e '{00000001-0000-0000-0000-000000000000}'>]><cookie page='1'><quoteid last='&e;'/></cookie>")]
    public void Cookie_ThatIsNoneOfThisQuery_Faults(string cookie) =>
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => database.Query(Page(2, cookie)), "cookie");

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    public void Page_Negative_Faults(int count, int number) =>
        FaultAssert.Throws(
            ErrorCodes.InvalidArgument,
            () => database.Query(new QueryExpression("quote") { PageInfo = new PagingInfo { Count = count, PageNumber = number } }),
            "negative");

    [Theory]
    [InlineData(0)]
    [InlineData(5_001)]
    [InlineData(-1)]
    public void Top_OutOfRange_Faults(int top) =>
        FaultAssert.Throws(
            ErrorCodes.InvalidArgument, () => database.Query(new QueryExpression("quote") { TopCount = top }), "5000");

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results#paging-models
    [Theory]
    [InlineData(5_000, 10, 11)]
    [InlineData(7, 7_142, 7_143)]
    public void Page_BeyondFiftyThousandRows_NeedsACookie(int size, int lastWithout, int first)
    {
        var query = new QueryExpression("quote") { PageInfo = new PagingInfo { Count = size, PageNumber = lastWithout } };
        database.With(Quotes(1));
        Assert.Empty(database.Query(query).Entities);

        query.PageInfo.PageNumber = first;
        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => database.Query(query), "Paging cookie is required");

        var beginning = Guid.Empty.ToString("B");
        query.PageInfo.PagingCookie = $"<cookie page=\"{lastWithout}\"><quoteid last=\"{beginning}\" first=\"{beginning}\"/></cookie>";
        Assert.NotEmpty(database.Query(query).Entities);
    }

    public static TheoryData<PagingInfo> Pagings =>
    [
        new PagingInfo { Count = 2 },
        new PagingInfo { PageNumber = 1 },
        new PagingInfo { PagingCookie = "<cookie page=\"1\"/>" },
        new PagingInfo { ReturnTotalRecordCount = true },
    ];

    [Theory]
    [MemberData(nameof(Pagings))]
    public void Top_WithPaging_Faults(PagingInfo paging)
    {
        var query = new QueryExpression("quote") { TopCount = 3, PageInfo = paging };

        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => database.Query(query), "The Top.Count = 3 can't be specified with pagingInfo");
    }

    private static IEnumerable<Entity> Quotes(int count) =>
        Enumerable.Range(0, count).Select(number => Rows.Quote($"Tilbud {number % 100}"));

    private static QueryExpression Page(int number, string? cookie) =>
        new("quote") { PageInfo = new PagingInfo { Count = 2, PageNumber = number, PagingCookie = cookie } };

    private static QueryExpression Ordered()
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("name"), PageInfo = new PagingInfo() };
        query.AddOrder("name", OrderType.Descending);
        return query;
    }

    private List<EntityCollection> Pages(QueryExpression query, bool withCookie)
    {
        var pages = new List<EntityCollection>();
        query.PageInfo.PageNumber = 0;
        do
        {
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = withCookie ? pages.LastOrDefault()?.PagingCookie : null;
            pages.Add(database.Query(query));
        }
        while (pages[^1].MoreRecords);
        return pages;
    }

    private void Delete(params Entity[] rows)
    {
        using var session = database.Database.BeginWrite();
        foreach (var row in rows)
        {
            session.Delete(row.LogicalName, row.Id);
        }

        session.Commit();
    }
}
