using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.LocalDataverse.Engine;

namespace ProjectOpsClose.LocalDataverse.Tests.Demo;

/// <summary>The sample data has the cases that the page is to show.</summary>
public sealed class SampleDataTests : IDisposable
{
    private readonly Organization organization = Organization.Open();
    private readonly SampleData data;

    public SampleDataTests() => data = SampleData.In(organization);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("Yard automation", 2, 1)]
    [InlineData("Spare parts", 0, 0)]
    [InlineData("ERP rollout, 25 sites", 18, 7)]
    [InlineData("Warehouse robotics assessment", 0, 3)]
    [InlineData("Data platform discovery", 0, 0)]
    public void Opportunity_HasTheOpenQuotesOfItsCase(string name, int active, int drafts)
    {
        var quotes = QuotesOf(organization.SystemService, name);

        Assert.Equal((active, drafts), (quotes.Count(quote => State(quote) == 1), quotes.Count(quote => State(quote) == 0)));
    }

    [Theory]
    [InlineData("Wind farm inspection programme", 0)]
    [InlineData("Crew planning app", 3)]
    [InlineData("Yard automation", 1)]
    public void NarrowSalesperson_SeesOwnQuotesAlone(string name, int visible)
    {
        var quotes = QuotesOf(organization.ServiceFor(data.Users.Narrow), name);

        Assert.Equal(visible, quotes.Count);
    }

    [Fact]
    public void Opportunities_AreOpenWonAndLost()
    {
        var states = All("opportunity").CountBy(State).ToDictionary();

        Assert.Equal(new Dictionary<int, int> { [0] = 9, [1] = 1, [2] = 2 }, states);
    }

    [Fact]
    public void Opportunities_AllHaveWhatTheListShows()
    {
        string[] shown = ["name", "customerid", "transactioncurrencyid", "estimatedvalue", "estimatedclosedate", "closeprobability", "ownerid"];

        Assert.All(All("opportunity"), row => Assert.All(shown, column => Assert.NotNull(row[column])));
    }

    [Fact]
    public void ClosedOpportunities_EachHaveTheirCloseDetails()
    {
        var closed = All("opportunity").Where(row => State(row) != 0).Select(row => (row.Id, State(row)));

        var details = All("opportunityclose").Select(row =>
            (row.GetAttributeValue<EntityReference>("opportunityid").Id, row.GetAttributeValue<OptionSetValue>("opportunitystatecode").Value));

        Assert.Equal(closed.Order(), details.Order());
    }

    [Fact]
    public void QuoteNumbers_AreUnique()
    {
        var numbers = All("quote").Select(quote => quote["quotenumber"]).ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    private static int State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value;

    private List<Entity> QuotesOf(IOrganizationService service, string opportunity)
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("statecode") };
        var id = All("opportunity").Single(row => (string)row["name"] == opportunity).Id;
        query.Criteria.AddCondition("opportunityid", ConditionOperator.Equal, id);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    private List<Entity> All(string table) =>
        [.. organization.SystemService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}
