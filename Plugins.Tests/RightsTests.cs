using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>docs/adr/0003-whose-rights.md, as the doors keep to it.</summary>
public sealed class RightsTests : IDisposable
{
    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Guard_LongestPath_UsesSystemsRightsOnlyToReadWhatTheDesignSays()
    {
        organization.SetVariable("opsclose_GuardScope", "ProjectOpportunities");
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(1).WithDraft(1).In(organization);

        organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            [
                "RetrieveMultiple quote as SYSTEM", "RetrieveMultiple environmentvariabledefinition as SYSTEM", "RetrieveMultiple opportunity as SYSTEM",
                "RetrieveMultiple usersettings as SYSTEM", "Retrieve opportunity", "RetrieveMultiple quote",
            ],
            Calls());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BulkClose_ApiOrActivity_WritesWithTheUsersRightsAlone(bool activity)
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(1).WithDraft(1).In(organization);

        if (activity)
        {
            organization.RunActivity(user, opportunity, inTransaction: false);
        }
        else
        {
            organization.CloseQuotes(user, opportunity);
        }

        Assert.Equal(
            [
                "Retrieve opportunity", "RetrieveMultiple environmentvariabledefinition as SYSTEM", "RetrieveMultiple usersettings as SYSTEM",
                "RetrieveMultiple quote", "CloseQuote quote", "Update quote", "CloseQuote quote", "RetrieveMultiple quote as SYSTEM",
            ],
            Calls());
    }

    private IEnumerable<string> Calls() => organization.Steps.SelectMany(step => step.CallsInFull);
}
