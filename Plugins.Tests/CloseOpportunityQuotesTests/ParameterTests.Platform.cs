using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Needs the platform's status reasons, and somebody else's plug-in.</summary>
public partial class ParameterTests
{
    [Fact]
    public void Call_StatusThatTheOrganisationDoesNotHave_FailsNamingTheQuote()
    {
        using var organization = Organization();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(organization.AddUser(), BulkClose.Request(opportunity, BulkClose.With("Status", 720190001)));

        Assert.StartsWith("Quote QUO-00001 can't be closed:", fault.Message, StringComparison.Ordinal);
        Assert.Contains("720190001", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_NoDescription_LeavesTheColumnOutOfTheRequest()
    {
        var given = false;
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", run =>
            given = ((Entity)run.Context.InputParameters["QuoteClose"]).Contains("description")));
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.False(given);
    }
}
