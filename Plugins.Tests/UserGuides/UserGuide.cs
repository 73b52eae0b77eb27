using System.Text.RegularExpressions;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.UserGuides;

/// <summary>A page for salespeople in docs/. What it quotes of the screen is bold, or between the quotation marks of its language.</summary>
internal sealed partial class UserGuide
{
    public const string Folder = "docs";

    private readonly Language language;
    private readonly IReadOnlyList<ScreenText> screen;
    private readonly string lost;

    private UserGuide(string file, int lcid)
    {
        File = file;
        Text = System.IO.File.ReadAllText(SourceTree.PathOf($"{Folder}/{file}"));
        language = Language.For(lcid);
        screen = ScreenText.Of(language);
        lost = screen.Single(shown => shown.Key == "client Lost").Words;
    }

    /// <summary>By the names that their pictures begin with.</summary>
    public static IReadOnlyDictionary<string, UserGuide> All { get; } = new Dictionary<string, UserGuide>
    {
        ["en"] = new("close-an-opportunity.md", 1033),
        ["da"] = new("luk-en-salgsmulighed.md", 1030),
    };

    public string File { get; }

    public string Text { get; }

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<string> Quotes => [.. Quote().Matches(Text).Select(quote => quote.Groups["text"].Value)];

    public IReadOnlyList<string> Links => [.. Link().Matches(Text).Select(link => link.Groups["to"].Value)];

    public IReadOnlyList<string> Pictures => [.. Links.Where(link => link.EndsWith(".png", StringComparison.Ordinal))];

    /// <summary>What links to the headings end with, as GitHub makes them.</summary>
    public IReadOnlyList<string> Anchors =>
    [
        .. Heading().Matches(Text).Select(heading => $"#{NoLetter().Replace(heading.Groups["words"].Value.ToLowerInvariant(), "").Replace(' ', '-')}"),
    ];

    /// <summary>The texts of the screen that may be quoted so.</summary>
    public IReadOnlyList<string> KeysOf(string quote) => [.. screen.Where(shown => shown.IsQuotedAs(quote, lost)).Select(shown => shown.Key)];

    /// <summary>The sentences of a refusal, as the product says it in the language of the page.</summary>
    public IEnumerable<string> SentencesOf(Refusal refusal) => ScreenText.SentencesOf(new Wording(language).Refused(refusal));

    /// <summary>Whether the table of refusals has a row for a sentence.</summary>
    public bool Explains(string sentence) => Row().Matches(Text)
        .SelectMany(row => Quote().Matches(row.Value))
        .Any(quote => Regex.IsMatch(sentence, $"^{Regex.Escape(quote.Groups["text"].Value).Replace("…", ".+", StringComparison.Ordinal)}$"));

    [GeneratedRegex(@"\*\*(?<text>.+?)\*\*|“(?<text>.+?)”|»(?<text>.+?)«")]
    private static partial Regex Quote();

    /// <summary>Its first cell.</summary>
    [GeneratedRegex("^\\| [“»][^|]+", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^##? (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} -]")]
    private static partial Regex NoLetter();
}
