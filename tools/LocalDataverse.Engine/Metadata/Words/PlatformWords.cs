using System.Collections.Frozen;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

/// <summary>
/// What salespeople read of the platform's own labels, by language: those of states, status reasons and order types, and of
/// yes and no. Microsoft's terms as far as its documentation shows them; On Hold, Out-Sold and the order types are translated
/// by their sense. Other labels, and other languages, are English here: their language pack is not this host's to have.
/// </summary>
internal static class PlatformWords
{
    private static readonly FrozenDictionary<int, IReadOnlyDictionary<string, string>> ByLanguage = new Dictionary<int, IReadOnlyDictionary<string, string>>
    {
        [1030] = DanishWords.All,
        [1031] = GermanWords.All,
        [1036] = FrenchWords.All,
        [1041] = JapaneseWords.All,
        [1045] = PolishWords.All,
    }.ToFrozenDictionary();

    /// <summary>The languages that there are words of, beside English.</summary>
    public static IEnumerable<int> Languages => ByLanguage.Keys.Order();

    /// <summary>The label of a choice; null when this language has none.</summary>
    /// <param name="table">What the choice is of: an adjective agrees with it.</param>
    public static string? LabelOf(TableMetadata table, OptionMetadata option, int language) =>
        Find(language, $"{table.LogicalName}.{option.Label}") ?? Find(language, option.Label);

    public static string Of(bool flag, int language) => Find(language, flag ? "Yes" : "No") ?? (flag ? "Yes" : "No");

    private static string? Find(int language, string word) => ByLanguage.GetValueOrDefault(language)?.GetValueOrDefault(word);
}
