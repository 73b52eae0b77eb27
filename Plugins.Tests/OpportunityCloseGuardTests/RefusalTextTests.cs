using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Tests.TestKit;
using ProjectOpsClose.Plugins.Tests.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>What the user reads, in whose language, and what they don't get to read.</summary>
public sealed class RefusalTextTests : IDisposable
{
    private const string CloseQuotes =
        "Choose \"Close quotes\" on the command bar: it closes active and draft quotes together. Then close the opportunity again.";

    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Win_TwoActiveOneDraft_NamesTheActiveOnesAndCountsTheDraft()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 2 active quotes: QUO-00001 (Quote 1), QUO-00002 (Quote 2). It also has 1 draft quote. " + CloseQuotes,
            fault.Message);
    }

    [Fact]
    public void Lose_SevenActive_NamesFiveInOrderAndCountsTheRest()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(7).In(organization);

        var fault = organization.Fault(user, Closing.Lose(opportunity));

        Assert.Equal(
            "The opportunity can't be closed as Lost because it still has 7 active quotes: QUO-00001 (Quote 1), QUO-00002 (Quote 2), QUO-00003 (Quote 3), QUO-00004 (Quote 4), QUO-00005 (Quote 5) and 2 more. " + CloseQuotes,
            fault.Message);
    }

    [Fact]
    public void Win_SomeQuotesAreHidden_CountsThemWithoutNamingThem()
    {
        var user = organization.AddUser(quotes: Reads.Own);
        var opportunity = new OpportunityBuilder().WithActive(1, owner: user).WithActive(2).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 3 active quotes: QUO-00001 (Quote 1) and 2 more that you don't have access to. Ask the owner or an administrator to close what you don't have access to. " + CloseQuotes,
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
            "The opportunity can't be closed as Won because it still has 3 active quotes. You don't have access to any of them: ask the owner or an administrator to close them. Then close the opportunity again.",
            fault.Message);
        Assert.Equal(5, organization.SdkCalls);
        AssertNothingHiddenLeaks(fault.Message + fault.TraceText);
    }

    [Fact]
    public void Win_DanishUser_ReadsDanish()
    {
        var user = organization.AddUser(TestOrganization.Danish);
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "Salgsmuligheden kan ikke lukkes som vundet, fordi den stadig har 1 aktivt tilbud: QUO-00001 (Quote 1). Vælg \"Luk tilbud\" på kommandolinjen. Det lukker aktive tilbud og tilbudskladder på én gang. Luk derefter salgsmuligheden igen.",
            fault.Message);
    }

    [Theory]
    [InlineData(1036)]
    [InlineData(2057)]
    [InlineData(null)]
    public void Win_LanguageWeDoNotSpeak_ReadsEnglish(int? language)
    {
        var user = organization.AddUser(language);
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.StartsWith("The opportunity can't be closed as Won", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_Refused_CarriesThePlatformsCodeAndOurs()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(unchecked((int)0x80040265), fault.ErrorCode);
        Assert.Equal(720101, fault.SubCode());
        Assert.Equal(OperationStatus.Canceled, fault.Status());
    }

    [Fact]
    public void Win_RaisedBySystemOnBehalfOfAUser_NamesOnlyWhatThatUserReadsInTheirLanguage()
    {
        var opportunity = new OpportunityBuilder().WithActive(3);
        using var automated = new TestOrganization(foreign: new TestStep("Update", "account", run => run.System.Execute(Closing.Win(opportunity.Id))));
        var user = automated.AddUser(TestOrganization.Danish, quotes: Reads.None);
        opportunity.In(automated);
        var account = new Entity("account", Guid.NewGuid()) { ["name"] = "Account" };
        automated.Seed(account);

        var fault = automated.Fault(user, new UpdateRequest { Target = new Entity("account", account.Id) { ["name"] = "Renamed" } });

        Assert.StartsWith("Salgsmuligheden kan ikke lukkes som vundet, fordi den stadig har 3 aktive tilbud. Du har ikke adgang", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("QUO-", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_QuoteNameHasLineBreaksAndMarkup_StaysPlainTextOnOneLine()
    {
        var user = organization.AddUser();
        var builder = new OpportunityBuilder().WithActive(1);
        builder.Quotes[0]["name"] = "<b>Bold</b>\r\n{0} {name}";
        var opportunity = builder.In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Contains("QUO-00001 (<b>Bold</b>  {0} {name})", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
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
