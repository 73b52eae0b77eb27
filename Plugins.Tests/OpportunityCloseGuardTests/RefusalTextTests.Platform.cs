using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>Needs the platform's rights of users, and somebody else's plug-in.</summary>
public partial class RefusalTextTests
{
    [Fact]
    public void Win_SomeQuotesAreHidden_CountsThemWithoutNamingThem()
    {
        var user = organization.AddUser(quotes: Reads.Own);
        var opportunity = new OpportunityBuilder().WithActive(1, owner: user).WithActive(2).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 3 active quotes: QUO-00001 (Quote 1) and 2 more that you don't have access to. "
            + WinFirst + "Ask the owner or an administrator to win or close those that you don't have access to, or all of them if the command isn't there. " + CloseAgain,
            fault.Message);
        AssertNothingHiddenLeaks(fault.Message + fault.TraceText);
    }

    [Theory]
    [InlineData(Reads.Own)]
    [InlineData(Reads.None)]
    public void Win_AllQuotesAreHidden_IsRefusedWithoutNamesInFiveCalls(object reads)
    {
        var user = organization.AddUser(quotes: (Reads)reads);
        var opportunity = new OpportunityBuilder().WithWon(1).WithActive(3).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 3 active quotes that you don't have access to. "
            + "Ask the owner of the quotes or an administrator to win the one that the customer accepted, if there is one, to wait until it shows as Won, and then to close those still in the way. " + CloseAgain,
            fault.Message);
        Assert.Equal(5, organization.SdkCalls);
        AssertNothingHiddenLeaks(fault.Message + fault.TraceText);
    }

    [Fact]
    public void Win_RaisedBySystemOnBehalfOfAUser_NamesOnlyWhatThatUserReadsInTheirLanguage()
    {
        var opportunity = new OpportunityBuilder().WithActive(3);
        using var automated = new TestOrganization(foreign: new TestStep("Update", "account", run => PassOn(() => run.System.Execute(Closing.Win(opportunity.Id)))));
        var user = automated.AddUser(TestOrganization.Danish, quotes: Reads.None);
        opportunity.In(automated);
        var account = new Entity("account", Guid.NewGuid()) { ["name"] = "Account" };
        automated.Seed(account);

        var fault = automated.Fault(user, new UpdateRequest { Target = new Entity("account", account.Id) { ["name"] = "Renamed" } });

        Assert.StartsWith("Salgsmuligheden kan ikke lukkes som vundet, fordi den stadig har 3 aktive tilbud, som du ikke har adgang til.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("QUO-", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>A plug-in that lets a fault out as it is shows nobody what it says.</summary>
    private static void PassOn(Action call)
    {
        try
        {
            call();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new InvalidPluginExecutionException(fault.Detail.Message);
        }
    }

    private static void AssertNothingHiddenLeaks(string text)
    {
        Assert.All([2, 3, 4], number =>
        {
            Assert.DoesNotContain($"QUO-{number:D5}", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"Quote {number}", text, StringComparison.Ordinal);
        });
    }
}
