using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// Texts with an entry for each plural form, as ActiveQuotes_one and ActiveQuotes_other; one that serves every number has a single
/// entry without a form.
/// </summary>
internal static class PluralForms
{
    private const int EveryRuleRepeats = 1000;
    private const int Million = 1_000_000;

    public static string KeyOf(string entry) => entry.Split('_')[0];

    /// <summary>Those that a whole number can ask for, in the order of CLDR.</summary>
    public static IReadOnlyList<PluralForm> Of(Language language) =>
        [.. Enumerable.Range(0, EveryRuleRepeats).Append(Million).Select(language.FormOf).Distinct().Order()];

    /// <summary>What is wrong with the entries of one language, by name.</summary>
    public static IEnumerable<string> Faults(Language language, IReadOnlyCollection<string> entries, IEnumerable<string> keys)
    {
        var forms = Of(language).Select(form => $"{form}".ToLowerInvariant()).ToList();
        return keys.SelectMany(key => Faults(key, [.. entries.Where(entry => KeyOf(entry) == key)], forms))
            .Concat(entries.Select(KeyOf).Except(keys).Select(key => $"has {key}, which nothing uses"));
    }

    private static IEnumerable<string> Faults(string key, List<string> entries, List<string> forms)
    {
        if (entries.Count == 0)
        {
            return [$"lacks {key}"];
        }

        var wanted = entries.Contains(key) ? [key] : forms.Select(form => $"{key}_{form}").ToList();
        return [.. wanted.Except(entries).Select(entry => $"lacks {entry}"), .. entries.Except(wanted).Select(entry => $"has {entry}, which no number asks for")];
    }
}
