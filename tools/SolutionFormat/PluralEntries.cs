namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// The texts of one RESX. One that depends on a number has an entry for each of CLDR's plural categories that the language has,
/// such as Quotes_one and Quotes_other; one that reads the same for every number has a single entry, Quotes.
/// </summary>
/// <param name="names">Of the entries that aren't empty.</param>
public sealed class PluralEntries(IReadOnlyCollection<string> names)
{
    private static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The texts, without category.</summary>
    public IEnumerable<string> Keys => names.Select(KeyOf).Distinct();

    /// <summary>Those that the language uses somewhere, in the order of CLDR.</summary>
    public IReadOnlyList<string> CategoriesUsed => [.. Categories.Where(category => names.Any(name => CategoryOf(name) == category))];

    /// <summary>The entry's name without its category.</summary>
    public static string KeyOf(string name) => CategoryOf(name) is { } category ? name[..^(category.Length + 1)] : name;

    /// <summary>The entries that are missing if it has to say all of these: a text as a whole, or a form that other texts have.</summary>
    /// <param name="keys">Without category.</param>
    public IEnumerable<string> Missing(IEnumerable<string> keys) => keys.SelectMany(key =>
        names.Contains(key) ? []
        : names.Any(name => KeyOf(name) == key) ? CategoriesUsed.Select(category => $"{key}_{category}").Except(names)
        : [key]);

    private static string? CategoryOf(string name) =>
        Array.Find(Categories, category => name.Length > category.Length + 1 && name.EndsWith($"_{category}", StringComparison.Ordinal));
}
