using System.Xml.Linq;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>Each refusal there is advises what does the deal no harm.</summary>
public class RefusalAdviceTests
{
    private static readonly TextKey[] NamingTheCommand =
        [TextKey.WinOneThenCloseTheRest, TextKey.WinOrCloseIt, TextKey.CloseThem, TextKey.CloseIt, TextKey.SettleThem, TextKey.SettleIt];

    /// <summary>They say to close quotes, and nothing of winning one.</summary>
    private static readonly TextKey[] ClosingWithoutWinning =
    [
        TextKey.CloseThem, TextKey.CloseIt, TextKey.WithoutCommandCloseThem, TextKey.WithoutCommandCloseIt,
        TextKey.AskToCloseTheHidden, TextKey.AskToCloseThem, TextKey.AskToCloseIt,
    ];

    private static readonly TextKey[] LastSentences = [TextKey.CloseAgainWithoutActive, TextKey.CloseAgainWithoutActiveAndDraft];

    /// <summary>How a language says that a quote is won, as far as that never bends.</summary>
    private static readonly Dictionary<int, string> Won = new()
    {
        [1030] = "vundet",
        [1031] = "gewonnen",
        [1033] = "win",
        [1035] = "voitet",
        [1036] = "conclu",
        [1040] = "acquisit",
        [1041] = "受注",
        [1043] = "gewonnen",
        [1044] = "vunnet",
        [1045] = "wykorzysta",
        [1046] = "ganha",
        [1053] = "vunn",
        [3082] = "ganada",
    };

    public static TheoryData<string> Situations => [.. Refusals.All.Keys];

    public static TheoryData<int> Lcids => [.. Language.All.Select(language => language.Lcid)];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Advice_Refusal_ClosesWithoutWinningOnlyWhatIsLost(string situation)
    {
        var refusal = Refusals.All[situation];

        var closing = Advice.For(refusal).Intersect(ClosingWithoutWinning);

        Assert.Equal(refusal.Outcome == CloseOutcome.Lost, closing.Any());
    }

    /// <summary>That its words say so, too, is for the reader of docs/texts/; a text in the wrong place is found here.</summary>
    [Theory]
    [MemberData(nameof(Lcids))]
    public void Texts_ForWhatMayBeWon_SpeakOfWinningBeforeTheyNameTheCommand(int lcid)
    {
        Assert.True(Won.TryGetValue(lcid, out var won), $"Add to Won how {lcid} says that a quote is won.");

        var winning = Refusals.All.Values.Where(refusal => refusal.Outcome != CloseOutcome.Lost).SelectMany(Advice.For).Except(LastSentences);

        Assert.All(winning.SelectMany(key => ShippedTexts.Of(Language.For(lcid), key)), text =>
            Assert.Contains(won, text.Split(Label(lcid))[0], StringComparison.OrdinalIgnoreCase));
        Assert.All(ClosingWithoutWinning.SelectMany(key => ShippedTexts.Of(Language.For(lcid), key)), text =>
            Assert.DoesNotContain(won, text, StringComparison.OrdinalIgnoreCase));
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
}
