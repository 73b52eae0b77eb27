using System.Globalization;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.TranslationCheck;

/// <summary>Texts that are translated together: the RESX files of one name, or the labels of one file.</summary>
/// <param name="kind">Who says them.</param>
/// <param name="fileOf">By language.</param>
/// <param name="texts">By language.</param>
internal sealed class TextSet(TextKind kind, Func<string, string> fileOf, ILookup<string, (string Name, string Words)> texts)
{
    public const string English = "1033";

    /// <summary>The low ten bits of an LCID: plug-ins speak Portuguese of Brazil to users of Portugal too.</summary>
    private const int PrimaryLanguageMask = 0x3FF;

    public TextKind Kind => kind;

    public IEnumerable<string> Languages => texts.Select(language => language.Key);

    public int CountOf(string language) => texts[language].Count();

    /// <summary>What English has and this language hasn't, by name.</summary>
    public IReadOnlyList<Entry> LackingIn(string language) => BorrowedBy(language) is not null ? [] :
    [
        .. Entries(language).Missing(Entries(English).Keys).Select(name => new Entry(fileOf(language), language, name, "")),
    ];

    /// <summary>Those whose words are English; signs and placeholders alone are no words.</summary>
    public IReadOnlyList<Entry> EqualToEnglishIn(string language) => language == English ? [] :
    [
        .. texts[language].Where(text => HasWords(text.Words) && texts[English].Any(english => IsSame(english, text)))
            .Select(text => new Entry(fileOf(language), language, text.Name, text.Words)),
    ];

    /// <summary>The language that is read in place of one that has no texts; null where none is.</summary>
    public string? BorrowedBy(string language) => kind == TextKind.Plugin && !texts.Contains(language)
        ? Languages.FirstOrDefault(other => PrimaryLanguage(other) == PrimaryLanguage(language))
        : null;

    // What is no language code is the packer's to name.
    private static int? PrimaryLanguage(string lcid) =>
        int.TryParse(lcid, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code & PrimaryLanguageMask : null;

    private static bool IsSame((string Name, string Words) one, (string Name, string Words) other) =>
        one.Words == other.Words && PluralEntries.KeyOf(one.Name) == PluralEntries.KeyOf(other.Name);

    private static bool HasWords(string words) => words.Any(char.IsLetter);

    private PluralEntries Entries(string language) => new([.. texts[language].Select(text => text.Name)]);
}

/// <summary>Who says a text.</summary>
internal enum TextKind
{
    Plugin,
    Client,
    Label,
}

/// <summary>One text of one language.</summary>
internal sealed record Entry(string File, string Language, string Name, string Words);
