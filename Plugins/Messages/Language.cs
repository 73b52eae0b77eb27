using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Resources;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>
/// A language that the product speaks; its texts are Texts/(LCID).resx. All of them are in the one dll: satellite assemblies don't
/// travel.
/// </summary>
internal sealed class Language
{
    /// <summary>The low ten bits of an LCID: 0x09 is English, whether of the United States (1033) or of Britain (2057).</summary>
    private const int PrimaryLanguageMask = 0x3FF;

    public static readonly Language English = new(1033, PluralRule.OneOrOther);

    /// <summary>The first is the fallback.</summary>
    public static readonly IReadOnlyList<Language> All =
    [
        English,
        new(1030, PluralRule.OneOrOther),
        new(1031, PluralRule.OneOrOther),
        new(1036, PluralRule.ZeroOrOneManyOrOther),
        new(3082, PluralRule.OneManyOrOther),
        new(1040, PluralRule.OneManyOrOther),
        new(1043, PluralRule.OneOrOther),
        new(1053, PluralRule.OneOrOther),
        new(1044, PluralRule.OneOrOther),
        new(1035, PluralRule.OneOrOther),
        new(1045, PluralRule.OneFewOrMany),
        new(1046, PluralRule.ZeroOrOneManyOrOther),
        new(1041, PluralRule.None),
    ];

    private readonly Func<int, PluralForm> formOf;
    private readonly ResourceManager texts;

    private Language(int lcid, Func<int, PluralForm> formOf)
    {
        Lcid = lcid;
        this.formOf = formOf;
        texts = new ResourceManager($"{typeof(Language).Namespace}.Texts.{lcid}", typeof(Language).Assembly);
    }

    public int Lcid { get; }

    /// <summary>The one with the same primary language, else English.</summary>
    public static Language For(int? lcid) =>
        All.FirstOrDefault(language => (language.Lcid & PrimaryLanguageMask) == (lcid & PrimaryLanguageMask))
        ?? All[0];

    public PluralForm FormOf(int count) => formOf(count);

    public string Text(TextKey key, params object[] values) => Format(Entry($"{key}"), values);

    /// <summary>The text in the form that a number asks for; one without forms serves every number.</summary>
    /// <param name="key">Its forms are entries such as ActiveQuotes_one and ActiveQuotes_other.</param>
    /// <param name="count">What decides the form; among the values too, where the text shows it.</param>
    /// <param name="values">What stands for the placeholders.</param>
    public string Count(TextKey key, int count, params object[] values) =>
        Format(Find($"{key}_{formOf(count).ToString().ToLowerInvariant()}") ?? Entry($"{key}"), values);

    private static string Format(string text, object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    private string? Find(string name) => texts.GetString(name, CultureInfo.InvariantCulture);

    private string Entry(string name) => Find(name) ?? throw new MissingManifestResourceException($"{Lcid}.resx has no text '{name}'.");
}
