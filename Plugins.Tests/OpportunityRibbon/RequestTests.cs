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
            """{"entity":{"entityType":"opportunity","id":"0b8a7b1c-1111-4a5b-9c3d-000000000001"}}""", page.Text("JSON.stringify(page.requests[0])"));
        Assert.Equal(
            """{"boundParameter":"entity","operationType":0,"operationName":"opsclose_CloseOpportunityQuotes","parameterTypes":{"entity":{"typeName":"mscrm.opportunity","structuralProperty":5}}}""",
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
    public void CloseQuotes_CountQuery_CountsTheOpenQuotesOfTheOpportunityThatTheUserCanRead()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser(quotes: Reads.Own);
        var quotes = new OpportunityBuilder().WithActive(2, owner: user).WithActive(4).WithWon(1).WithClosed(1);
        var opportunity = quotes.In(organization);
        new OpportunityBuilder().WithActive(1, owner: user).In(organization);
        using var page = new CommandPage().Given($"page.id = '{opportunity:B}'").CloseQuotes();

        var rows = organization.Fetch(user, page.Text("decodeURIComponent(page.queries[0].replace('?fetchXml=', ''))"));

        var row = Assert.Single(rows);
        Assert.Equal(1, ((OptionSetValue)row.GetAttributeValue<AliasedValue>("state").Value).Value);
        Assert.Equal(2, row.GetAttributeValue<AliasedValue>("quotes").Value);
    }

    [Fact]
    public void CloseQuotesOfSelected_CountQuery_CountsThoseOfEverySelectedOpportunity()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        Guid[] opportunities = [new OpportunityBuilder().WithDraft(2).WithWon(1).WithClosed(1).In(organization), new OpportunityBuilder().WithDraft(3).In(organization)];
        var selected = string.Join(", ", opportunities.Select(id => $"{{ Id: '{id:B}', Name: 'A' }}"));
        using var page = new CommandPage().Run($"ProjectOpsClose.OpportunityRibbon.closeQuotesOfSelected(grid, [{selected}])");

        var rows = organization.Fetch(user, page.Text("decodeURIComponent(page.queries[0].replace('?fetchXml=', ''))"));

        Assert.Equal(5, Assert.Single(rows).GetAttributeValue<AliasedValue>("quotes").Value);
    }
}
