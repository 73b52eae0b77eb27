using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>Each refusal there is advises what does the deal no harm.</summary>
public partial class RefusalAdviceTests
{
    private static readonly TextKey[] NamingTheCommand =
        [TextKey.WinOneThenCloseTheRest, TextKey.WinOrCloseIt, TextKey.CloseThem, TextKey.CloseIt, TextKey.SettleThem, TextKey.SettleIt];

    public static TheoryData<string> Situations => [.. Refusals.All.Keys];

    public static TheoryData<int> Lcids => [.. Language.All.Select(language => language.Lcid)];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Refusal_MayBeWon_NamesTheCommandOnlyForWhatIsLeftWhenTheAcceptedOneIsWon(string situation)
    {
        var refusal = Refusals.All[situation];

        var sentences = Say(refusal);

        Assert.True(refusal.Outcome == CloseOutcome.Lost || !sentences.Contains(Label(1033), StringComparison.Ordinal) || WonBefore().IsMatch(sentences), sentences);
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Refusal_NamesTheCommand_SaysWhatToDoWithoutIt(string situation)
    {
        var sentences = Say(Refusals.All[situation]);

        Assert.Equal(
            sentences.Contains(Label(1033), StringComparison.Ordinal),
            sentences.Contains("the command isn't there", StringComparison.Ordinal));
        Assert.Contains("an administrator", sentences, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Refusal_AllHidden_SendsNobodyToTheCommand(string situation)
    {
        var refusal = Refusals.All[situation];

        var sentences = Say(refusal);

        Assert.Equal(refusal.Hidden != HiddenQuotes.All, sentences.Contains(Label(1033), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Texts_CommandThatTheyName_IsTheLabelOnTheCommandBar(int lcid)
    {
        var texts = NamingTheCommand.SelectMany(key => ShippedTexts.Of(Language.For(lcid), key)).ToList();

        Assert.Equal(NamingTheCommand.Length, texts.Count);
        Assert.All(texts, text => Assert.Contains(Label(lcid), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_Example_IsWhatTheProductSays()
    {
        string[] names = ["Phase 1", "Phase 2", "Phase 3", "Phase 4", "Support"];
        string[] numbers = ["QUO-01001", "QUO-01002", "QUO-01004", "QUO-01005", "QUO-01007"];
        var refusal = new Refusal(
            CloseOutcome.Won,
            CloseRule.Decide(new OpenQuoteCounts(7, 1), BlockingQuotes.Active),
            [.. numbers.Zip(names, (number, name) => new ReadableQuote(number, name))]);

        Assert.Contains($"> {Say(refusal)}", File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "README.md")));
    }

    private static string Say(Refusal refusal) => new Wording(Language.English).Refused(refusal);

    /// <summary>Of the command on the opportunity's form, in the ribbon that ships.</summary>
    private static string Label(int lcid) => XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "solution", "Entities", "Opportunity", "RibbonDiff.xml"))
        .Descendants("LocLabel").Single(label => (string?)label.Attribute("Id") == "opsclose.opportunity.CloseQuotes.LabelText")
        .Descendants("Title").Single(title => (int?)title.Attribute("languagecode") == lcid)
        .Attribute("description")!.Value;

    [GeneratedRegex("If the customer accepted (one of the quotes, win that one first|the quote, win it; if not)|first win the quote that the customer accepted")]
    private static partial Regex WonBefore();
}
