using System.Globalization;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>docs/texts/(LCID).md: every refusal and every text of the plug-ins in one language, made from the product.</summary>
internal static class TextDocument
{
    private static readonly string Folder = SourceTree.PathOf("docs/texts");

    private static readonly Lazy<Dictionary<Language, string[]>> Documents = new(() =>
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Renew();
        }

        return Language.All.ToDictionary(language => language, language => File.Exists(PathOf(language)) ? File.ReadAllLines(PathOf(language)) : []);
    });

    public static string[] Read(Language language) => Documents.Value[language];

    /// <summary>The languages that have a document.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension)!;

    public static IReadOnlyList<string> Make(Language language) =>
    [
        $"# {NameOf(language)}: what the plug-ins say",
        "",
        $"Made from Plugins/Messages/Texts/{language.Lcid}.resx by `UPDATE_DOCS=1 dotnet test Plugins.Tests --filter TextDocumentTests`, which compares each line otherwise. Why a refusal advises what it does: [refusals.md](../refusals.md).",
        "",
        "## What a refused closing says",
        "",
        "QUO-1 (Quote 1) stands for number and name of a quote. \"Hidden\" are quotes in the way that the user can't read; \"not known\": five are named, and nothing is said of who may read the rest.",
        "",
        "| closed as | opsclose_BlockingQuotes | active | draft | hidden | the refusal |",
        "|---|---|---|---|---|---|",
        .. Refusals.All.Select(refusal => $"{refusal.Key} {new Wording(language).Refused(refusal.Value)} |"),
        "",
        "## Every text",
        "",
        "Find an error by its words here, and what to do about it by the English ones in the [admin guide](../admin-guide.md). {0} stands for what differs each time; _one, _few, _many and _other are the forms for different numbers.",
        "",
        "| text | words | in English |",
        "|---|---|---|",
        .. Entries(language),
    ];

    private static IEnumerable<string> Entries(Language language)
    {
        var texts = ShippedTexts.Of(language);
        return
            from key in Enum.GetValues<TextKey>()
            let english = ShippedTexts.Of(Language.English, key).Last()
            from name in texts.Keys.Where(name => PluralEntries.KeyOf(name) == $"{key}").Order(StringComparer.Ordinal)
            select $"| {name} | {texts[name]} | {(language == Language.English ? "" : english)} |";
    }

    private static string NameOf(Language language) => CultureInfo.GetCultureInfo(language.Lcid) is var culture
        ? $"{culture.EnglishName} ({language.Lcid})" : "";

    private static string PathOf(Language language) => Path.Combine(Folder, $"{language.Lcid}.md");

    private static void Renew()
    {
        Directory.CreateDirectory(Folder);
        foreach (var language in Language.All)
        {
            File.WriteAllLines(PathOf(language), Make(language));
        }
    }
}
