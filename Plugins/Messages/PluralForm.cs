namespace ProjectOpsClose.Plugins.Messages;

/// <summary>
/// CLDR's categories of a number, as far as they occur for whole numbers in the languages that ship: which form the noun beside it
/// takes.
/// </summary>
/// <remarks>https://cldr.unicode.org/index/cldr-spec/plural-rules</remarks>
internal enum PluralForm
{
    One,
    Few,
    Many,
    Other,
}

/// <summary>CLDR's rules, for whole numbers that aren't negative.</summary>
/// <remarks>https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html</remarks>
internal static class PluralRule
{
    private const int Million = 1_000_000;

    /// <summary>Japanese: a noun has one form.</summary>
    public static PluralForm None(int count) => PluralForm.Other;

    /// <summary>English, German, Dutch, the Scandinavian languages and Finnish.</summary>
    public static PluralForm OneOrOther(int count) => count == 1 ? PluralForm.One : PluralForm.Other;

    /// <summary>Spanish and Italian: millions take a preposition.</summary>
    public static PluralForm OneManyOrOther(int count) => IsMillions(count) ? PluralForm.Many : OneOrOther(count);

    /// <summary>French and Brazilian Portuguese: 0 is singular as well.</summary>
    public static PluralForm ZeroOrOneManyOrOther(int count) => count == 0 ? PluralForm.One : OneManyOrOther(count);

    /// <summary>Polish: 2 to 4, 22 to 24 and so on, but not 12 to 14, are few.</summary>
    public static PluralForm OneFewOrMany(int count) => count switch
    {
        1 => PluralForm.One,
        _ when count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14) => PluralForm.Few,
        _ => PluralForm.Many,
    };

    private static bool IsMillions(int count) => count != 0 && count % Million == 0;
}
