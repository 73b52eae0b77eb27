using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>What the user reads, in whose language, and what they don't get to read.</summary>
public sealed partial class RefusalTextTests : IDisposable
{
    private const string WinFirst =
        "If the customer accepted one of the quotes, win that one first and wait until it shows as Won. "
        + "Then choose \"Close quotes\" on the command bar to close the quotes still in the way as Lost or Canceled. ";

    private const string CloseAgain = "Close the opportunity again when no active quote is left.";

    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Win_TwoActiveOneDraft_NamesTheActiveOnesAndCountsTheDraft()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "The opportunity can't be closed as Won because it still has 2 active quotes: QUO-00001 (Quote 1), QUO-00002 (Quote 2). It also has 1 draft quote; drafts don't stand in the way. "
            + WinFirst + "If quotes are still in the way and the command isn't there, ask their owner or an administrator to win or close them. " + CloseAgain,
            fault.Message);
    }

    [Fact]
    public void Lose_SevenActive_NamesFiveInOrderAndCountsTheRest()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(7).In(organization);

        var fault = organization.Fault(user, Closing.Lose(opportunity));

        Assert.Equal(
            "The opportunity can't be closed as Lost because it still has 7 active quotes: QUO-00001 (Quote 1), QUO-00002 (Quote 2), QUO-00003 (Quote 3), QUO-00004 (Quote 4), QUO-00005 (Quote 5) and 2 more. "
            + "Choose \"Close quotes\" on the command bar to close the quotes as Lost. If quotes are still in the way and the command isn't there, ask their owner or an administrator to close them. " + CloseAgain,
            fault.Message);
    }

    [Fact]
    public void Win_DanishUser_ReadsDanish()
    {
        var user = organization.AddUser(TestOrganization.Danish);
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "Salgsmuligheden kan ikke lukkes som vundet, fordi den stadig har 1 aktivt tilbud: QUO-00001 (Quote 1). "
            + "Har kunden accepteret tilbuddet, så registrer det som vundet; vælg ellers \"Luk tilbud\" på kommandolinjen for at lukke det som tabt eller annulleret. "
            + "Hvis kommandoen ikke er der, så bed ejeren eller en administrator om at registrere tilbuddet som vundet eller lukke det. Luk salgsmuligheden igen, når der ikke er flere aktive tilbud.",
            fault.Message);
    }

    [Fact]
    public void Win_UsersOfDifferentLanguages_EachReadTheirOwn()
    {
        Guid[] users = [organization.AddUser(TestOrganization.Danish), organization.AddUser(TestOrganization.English), organization.AddUser(TestOrganization.Danish)];
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var words = users.Select(user => organization.Fault(user, Closing.Win(opportunity)).Message.Split(' ')[0]);

        Assert.Equal(["Salgsmuligheden", "The", "Salgsmuligheden"], words);
    }

    [Theory]
    [InlineData(1153)]
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
}
