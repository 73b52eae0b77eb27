using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>What the user reads, in whose language, and what they don't get to read.</summary>
public sealed partial class RefusalTextTests : IDisposable
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
    public void Win_DanishUser_ReadsDanish()
    {
        var user = organization.AddUser(TestOrganization.Danish);
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(user, Closing.Win(opportunity));

        Assert.Equal(
            "Salgsmuligheden kan ikke lukkes som vundet, fordi den stadig har 1 aktivt tilbud: QUO-00001 (Quote 1). Vælg \"Luk tilbud\" på kommandolinjen. Det lukker aktive tilbud og tilbudskladder på én gang. Luk derefter salgsmuligheden igen.",
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
