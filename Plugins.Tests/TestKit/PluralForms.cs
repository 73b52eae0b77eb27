using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The plural forms that the product's own rules ask for, and what of a language's entries doesn't go with them.</summary>
internal static class PluralForms
{
    private const int EveryRuleRepeats = 1000;
    private const int Million = 1_000_000;

    /// <summary>Those that a whole number can ask for, in the order of CLDR.</summary>
    public static IReadOnlyList<PluralForm> Of(Language language) =>
        [.. Enumerable.Range(0, EveryRuleRepeats).Append(Million).Select(language.FormOf).Distinct().Order()];

    /// <summary>What is wrong with the entries of one language, by name.</summary>
    public static IEnumerable<string> Faults(Language language, IReadOnlyCollection<string> entries, IReadOnlyCollection<string> keys)
    {
        var texts = new PluralEntries(entries);
        var needed = texts.Needed(keys, [.. Of(language).Select(form => $"{form}".ToLowerInvariant())]).ToList();
        return
        [
            .. needed.Except(entries).Select(entry => $"lacks {entry}"),
            .. entries.Except(needed).Where(entry => keys.Contains(PluralEntries.KeyOf(entry))).Select(entry => $"has {entry}, which no number asks for"),
            .. texts.Keys.Except(keys).Select(key => $"has {key}, which nothing uses"),
        ];
    }
}
