using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

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
    public void CloseQuotesOfSelected_CountQuery_CountsTheOpenQuotesOfEachOpportunityThatTheUserCanRead()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser(quotes: Reads.Own);
        var first = new OpportunityBuilder().WithActive(2, owner: user).WithActive(4).WithWon(1).WithClosed(1).In(organization);
        var second = new OpportunityBuilder().WithActive(3, owner: user).In(organization);
        new OpportunityBuilder().WithActive(1, owner: user).In(organization);
        using var page = new CommandPage().Run(
            $"ProjectOpsClose.OpportunityRibbon.closeQuotesOfSelected(grid, [{{ Id: '{first:B}', Name: 'A' }}, {{ Id: '{second:B}', Name: 'B' }}])");

        var rows = organization.Fetch(user, page.Text("decodeURIComponent(page.queries[0].replace('?fetchXml=', ''))"));

        Assert.Equal(
            [(first, 1, 2), (second, 1, 3)],
            rows.Select(row => (((EntityReference)Value(row, "opportunity")).Id, ((OptionSetValue)Value(row, "state")).Value, (int)Value(row, "quotes"))).OrderBy(row => row.Item3));
    }

    private static object Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;
}
