using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.UserGuides;

/// <summary>
/// A text that a salesperson can see, or one sentence of it: of the plug-ins, of the command and its dialog, of the ribbon, or of the
/// local host's page, which has Microsoft's words for Microsoft's part of the screen.
/// </summary>
/// <param name="Key">Where it comes from; the same in each language.</param>
internal sealed partial record ScreenText(string Key, string Words)
{
    private static readonly Dictionary<int, string> PageWords = new() { [1030] = "danish", [1033] = "english" };

    public static IReadOnlyList<ScreenText> Of(Language language) =>
    [
        .. from text in (IEnumerable<ScreenText>)[.. Plugins(language), .. Client(language), .. Ribbon(language), .. Page(language)]
        from part in Sentences(text).Prepend(text)
        select part,
    ];

    /// <summary>A guide writes “…”, a number or a status for what differs each time, and “ …” for how the sentence goes on.</summary>
    public bool IsQuotedAs(string quote, string lost) =>
        Regex.IsMatch(quote, $"^{Placeholder().Replace(Regex.Escape(Words), $"(?:…|[0-9]+|{Regex.Escape(lost)})")}$")
        || (quote.EndsWith(" …", StringComparison.Ordinal) && Words.StartsWith(quote[..^1], StringComparison.Ordinal));

    public static IEnumerable<string> SentencesOf(string words) => SentenceEnd().Split(words);

    private static IEnumerable<ScreenText> Sentences(ScreenText text) =>
        SentencesOf(text.Words).Select((sentence, index) => new ScreenText($"{text.Key}, sentence {index}", sentence));

    private static IEnumerable<ScreenText> Plugins(Language language) =>
        ShippedTexts.Of(language).Select(entry => new ScreenText($"plug-in {PluralEntries.KeyOf(entry.Key)}", entry.Value));

    private static IEnumerable<ScreenText> Client(Language language) =>
        from data in XElement.Load(TestSolution.WebResource($"opsclose_/strings/opportunityribbon.{language.Lcid}.resx")).Elements("data")
        select new ScreenText($"client {PluralEntries.KeyOf(data.Attribute("name")!.Value)}", data.Element("value")!.Value);

    private static IEnumerable<ScreenText> Ribbon(Language language) =>
        from label in XElement.Load(SourceTree.PathOf("solution/Entities/Opportunity/RibbonDiff.xml")).Descendants("LocLabel")
        from title in label.Descendants("Title")
        where (int)title.Attribute("languagecode")! == language.Lcid
        select new ScreenText($"ribbon {label.Attribute("Id")!.Value}", title.Attribute("description")!.Value);

    private static IEnumerable<ScreenText> Page(Language language) =>
        from entry in PageEntry().Matches(File.ReadAllText(SourceTree.PathOf($"tools/LocalDataverse/Page/app/text/{PageWords[language.Lcid]}.js")))
        select new ScreenText($"page {entry.Groups["key"].Value}", entry.Groups["words"].Value);

    [GeneratedRegex(@"\\\{\w+}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=[.?!]) ")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^  (?<key>\w+): (?<mark>['""])(?<words>.*)\k<mark>,\r?$", RegexOptions.Multiline)]
    private static partial Regex PageEntry();
}
