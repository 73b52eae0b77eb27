using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.Races.Engine;
using ProjectOpsClose.Plugins.Tests.Races.Programs;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Races;

/// <summary>The model's programs make the SDK calls of the real doors and end as they do; so the model can't drift.</summary>
public sealed class ProductTests
{
    public static TheoryData<int, int> Quotes => new() { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } };

    [Theory]
    [MemberData(nameof(Quotes))]
    public void Closing_RealDoor_MakesTheModelsCalls(int active, int drafts)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(active).WithDraft(drafts).In(organization);

        Try(organization, user, TestKit.Closing.Win(opportunity));

        Assert.Equal(ModelCalls(Programs.Closing.Program(Mitigations.None), active, drafts), CallsIn(organization));
    }

    [Theory]
    [MemberData(nameof(Quotes))]
    public void BulkClose_RealDoor_MakesTheModelsCalls(int active, int drafts)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(active).WithDraft(drafts).In(organization);

        organization.CloseQuotes(user, opportunity);

        Assert.Equal(ModelCalls(BulkClosing.InTransaction(Mitigations.None), active, drafts), CallsIn(organization));
    }

    [Theory]
    [MemberData(nameof(Quotes))]
    public void BulkCloseInBackground_RealDoor_MakesTheModelsCalls(int active, int drafts)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(active).WithDraft(drafts).In(organization);

        organization.RunActivity(user, opportunity, inTransaction: false);

        Assert.Equal(ModelCalls(BulkClosing.InBackground(Mitigations.None), active, drafts), CallsIn(organization));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Activate_RealOrganization_EndsAsTheModelAndRunsNoStepOfOurs(bool closingFirst)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var builder = new OpportunityBuilder().WithDraft(1);
        var opportunity = builder.In(organization);
        var quote = builder.Quotes.Single().Id;

        if (closingFirst)
        {
            Try(organization, user, TestKit.Closing.Win(opportunity));
        }

        organization.Execute(user, Update(quote, "statecode", new OptionSetValue(Sales.Active)));
        var steps = organization.Steps;
        if (!closingFirst)
        {
            Try(organization, user, TestKit.Closing.Win(opportunity));
        }

        Assert.Empty(steps);
        Assert.Equal(ModelEnd("activate", closingFirst), Describe(organization, opportunity, quote));
    }

    [Fact]
    public void Move_RealOrganization_RefusesBecauseAnActiveQuoteIsReadOnly()
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var elsewhere = new OpportunityBuilder().WithActive(1);
        elsewhere.In(organization);
        var here = new OpportunityBuilder().In(organization);

        var fault = organization.Fault(user, Update(elsewhere.Quotes.Single().Id, "opportunityid", new EntityReference("opportunity", here)));

        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
    }

    private static UpdateRequest Update(Guid quote, string column, object value) => new() { Target = new Entity("quote", quote) { [column] = value } };

    private static string[] CallsIn(TestOrganization organization) => [.. organization.Steps.SelectMany(step => step.CallsInFull)];

    private static IReadOnlyList<string> ModelCalls(IReadOnlyList<Statement> program, int active, int drafts)
    {
        var rows = new Dictionary<string, Row> { [Sales.Opportunity] = new(Sales.Open) };
        if (active > 0)
        {
            rows[Sales.OtherQuote] = new Row(Sales.Active, Sales.Opportunity);
        }

        if (drafts > 0)
        {
            rows[Sales.Quote] = new Row(Sales.Draft, Sales.Opportunity);
        }

        return new SerialRun(new Moment(Isolation.Locking, new Database(rows), [new Session("door", program)]), 0).Calls;
    }

    private static string ModelEnd(string race, bool closingFirst) => Sales.Describe(new SerialRun(
        Race.Of(race).Start(Isolation.Locking), closingFirst ? [Race.ClosingSession, Race.OtherSession] : [Race.OtherSession, Race.ClosingSession]).End.Database);

    private static string Describe(TestOrganization organization, Guid opportunity, Guid quote) => Sales.Describe(new Database(new Dictionary<string, Row>
    {
        [Sales.Opportunity] = new(organization.StateOf("opportunity", opportunity)),
        [Sales.Quote] = new(organization.StateOf("quote", quote), Sales.Opportunity),
    }));

    private static void Try(TestOrganization organization, Guid user, OrganizationRequest request)
    {
        try
        {
            organization.Execute(user, request);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Assert.Contains("active quote", fault.Message, StringComparison.Ordinal);
        }
    }
}
