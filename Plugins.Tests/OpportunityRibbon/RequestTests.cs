namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>What the script asks the server, word for word.</summary>
public class RequestTests
{
    [Fact]
    public void CloseQuotes_Request_IsTheBoundActionAndNothingMore()
    {
        using var page = new CommandPage();

        page.CloseQuotes();

        Assert.Equal(
            """{"entity":{"entityType":"opportunity","id":"0b8a7b1c-1111-4a5b-9c3d-000000000001"},"QuoteIds":"0b8a7b1c-2222-4a5b-9c3d-000000000001,0b8a7b1c-2222-4a5b-9c3d-000000000002,0b8a7b1c-2222-4a5b-9c3d-000000000003"}""", page.Text("JSON.stringify(page.requests[0])"));
        Assert.Equal(
            """{"boundParameter":"entity","operationType":0,"operationName":"opsclose_CloseOpportunityQuotes","parameterTypes":{"entity":{"typeName":"mscrm.opportunity","structuralProperty":5},"QuoteIds":{"typeName":"Edm.String","structuralProperty":1}}}""",
            page.Text("JSON.stringify(page.requests[0].getMetadata())"));
    }

    [Fact]
    public void CloseQuotes_Metadata_IsOnThePrototypeWhereThePlatformLooks()
    {
        using var page = new CommandPage();

        page.CloseQuotes();

        Assert.Equal("false", page.Text("String(page.requests[0].hasOwnProperty('getMetadata'))"));
    }

    [Fact]
    public void CloseQuotes_ListQuery_ReadsTheOpenQuotesOfTheOpportunityActiveOnesFirst()
    {
        using var page = new CommandPage().Given("page.confirm = false").CloseQuotes();

        Assert.Equal(
            [
                "?$select=quotenumber,revisionnumber,name,_ownerid_value,statecode,totalamount,effectiveto"
                + "&$filter=_opportunityid_value eq 0b8a7b1c-1111-4a5b-9c3d-000000000001 and (statecode eq 0 or statecode eq 1)"
                + "&$orderby=statecode desc,quotenumber asc,revisionnumber asc",
            ],
            page.Strings("page.queries"));
    }

    [Fact]
    public void CloseQuotesOfSelected_ListQuery_ReadsTheOpenQuotesOfEachOpportunityPageByPage()
    {
        using var page = new CommandPage()
            .Given("page.confirm = false; page.pages = [{ entities: [], nextLink: 'https://org.example/api/data/v9.2/quotes?$skiptoken=2' }, { entities: [] }]").CloseQuotesOf("A", "B");

        Assert.Equal(
            [
                "?$select=statecode,_opportunityid_value&$filter=(statecode eq 0 or statecode eq 1) and "
                + "(_opportunityid_value eq 0b8a7b1c-0000-0000-0000-000000000000 or _opportunityid_value eq 0b8a7b1c-0000-0000-0000-000000000001)",
                "?$skiptoken=2",
            ],
            page.Strings("page.queries.filter(query => !query.includes('statecode ne'))"));
    }

    [Theory]
    [InlineData(250, 250)]
    [InlineData(251, 0)]
    public void CloseQuotesOfSelected_Request_NamesTheQuotesOfEachWhereTheyFitIntoOneCall(int quotes, int named)
    {
        using var page = new CommandPage().Given($"page.open = {{ active: {quotes}, drafts: 0 }}").CloseQuotesOf("A", "B");

        var ids = page.Strings("page.requests.map(request => request.QuoteIds || '')").Select(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.Equal([named, named], ids.Select(each => each.Length));
        Assert.Equal(2 * named, ids.SelectMany(each => each).Distinct().Count());
        Assert.All(ids[0], id => Assert.StartsWith("00000000-2222-4a5b-9c3d-", id, StringComparison.Ordinal));
    }

    [Fact]
    public void CloseQuotesOfSelected_OneHasNothingOpen_IsNotCalledFor()
    {
        using var page = new CommandPage()
            .Given("page.pages = [{ entities: [{ quoteid: '1', statecode: 0, _opportunityid_value: '0B8A7B1C-0000-0000-0000-000000000001' }] }]").CloseQuotesOf("A", "B");

        Assert.StartsWith("confirm: Close 1 draft quote of 1 opportunity as Lost?", page.LastQuestion, StringComparison.Ordinal);
        Assert.Equal(["0b8a7b1c-0000-0000-0000-000000000001 1"], page.Strings("page.requests.map(request => `${request.entity.id} ${request.QuoteIds}`)"));
    }
}
