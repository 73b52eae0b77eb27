namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// The texts of one RESX. One that depends on a number has an entry for each of CLDR's plural categories that the language has,
/// such as Quotes_one and Quotes_other; one that reads the same for every number has a single entry, Quotes.
/// </summary>
/// <param name="names">Of the entries that aren't empty.</param>
public sealed class PluralEntries(IReadOnlyCollection<string> names)
{
    private static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    private readonly ILookup<string, string> byKey = names.ToLookup(KeyOf);

    /// <summary>The texts, without category.</summary>
    public IEnumerable<string> Keys => byKey.Select(text => text.Key);

    /// <summary>Those that the language uses somewhere, in the order of CLDR.</summary>
    public IReadOnlyList<string> CategoriesUsed { get; } = [.. Categories.Intersect(names.Select(CategoryOf))!];

    /// <summary>The entry's name without its category.</summary>
    public static string KeyOf(string name) => CategoryOf(name) is { } category ? name[..^(category.Length + 1)] : name;

    /// <summary>The entries that are missing if it has to say all of these: a text as a whole, or a form that other texts have.</summary>
    /// <param name="keys">Without category.</param>
    public IEnumerable<string> Missing(IEnumerable<string> keys) => Needed(keys, CategoriesUsed).Except(names);

    /// <summary>The entries that say all of these: a single one of a text that isn't there, or reads the same for every number.</summary>
    /// <param name="keys">Without category.</param>
    /// <param name="categories">That each of the others needs.</param>
    public IEnumerable<string> Needed(IEnumerable<string> keys, IReadOnlyCollection<string> categories) => keys.SelectMany(key =>
        !byKey.Contains(key) || byKey[key].Contains(key) ? [key] : categories.Select(category => $"{key}_{category}"));

    private static string? CategoryOf(string name) =>
        name.LastIndexOf('_') is > 0 and var at ? Array.Find(Categories, category => name.AsSpan(at + 1).SequenceEqual(category)) : null;
}
