using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>A language that the product speaks. All of them are in the one dll: satellite assemblies don't travel.</summary>
internal sealed class Language
{
    /// <summary>The low ten bits of an LCID: 0x09 is English, whether of the United States (1033) or of Britain (2057).</summary>
    private const int PrimaryLanguageMask = 0x3FF;

    public static readonly Language English = new(1033, EnglishTexts.Texts);
    public static readonly Language Danish = new(1030, DanishTexts.Texts);

    /// <summary>The first is the fallback.</summary>
    public static readonly IReadOnlyList<Language> All = [English, Danish];

    private Language(int lcid, IReadOnlyDictionary<TextKey, string> texts)
    {
        Lcid = lcid;
        Texts = texts;
    }

    public int Lcid { get; }

    public IReadOnlyDictionary<TextKey, string> Texts { get; }

    /// <summary>The one with the same primary language, else English.</summary>
    public static Language For(int? lcid) =>
        All.FirstOrDefault(language => (language.Lcid & PrimaryLanguageMask) == (lcid & PrimaryLanguageMask))
        ?? All[0];

    public string Text(TextKey key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts[key], values);
}
