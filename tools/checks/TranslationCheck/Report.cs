namespace ProjectOpsClose.TranslationCheck;

/// <summary>A table of the languages, then each text that is lacking or equal to English.</summary>
/// <param name="files">Everything that is translated.</param>
/// <param name="asked">The language to report on; empty: all.</param>
internal sealed class Report(TextFiles files, string asked)
{
    private static readonly (string Title, TextKind? Kind)[] Columns =
        [("plug-ins", TextKind.Plugin), ("client", TextKind.Client), ("labels", TextKind.Label), ("in all", null)];

    private readonly IReadOnlyList<string> languages = asked.Length > 0 ? [asked] : files.Languages;

    public bool LacksSomething => languages.Any(language => Lacking(language, null).Count > 0);

    public void Write(TextWriter output)
    {
        output.WriteLine($"language  {string.Join("  ", Columns.Select(column => $"{column.Title,-21}"))}".TrimEnd());
        output.WriteLine($"          {string.Join("  ", Columns.Select(_ => "texts lacking   equal"))}");
        foreach (var language in languages)
        {
            output.WriteLine($"{language,-8}  {string.Join("  ", Columns.Select(column => Cell(language, column.Kind)))}");
        }

        output.WriteLine($"in all    {string.Join("  ", Columns.Select(column => Numbers(languages, column.Kind)))}");
        WriteEntries(output, "Lacking", [.. languages.SelectMany(language => Lacking(language, null))]);
        WriteEntries(output, "Equal to English", [.. languages.SelectMany(language => Equal(language, null))]);
    }

    private static void WriteEntries(TextWriter output, string title, List<Entry> entries)
    {
        output.WriteLine();
        output.WriteLine($"{title}: {entries.Count}");
        foreach (var entry in entries)
        {
            output.WriteLine($"  {entry.File}: {entry.Name} in {entry.Language}{(entry.Words.Length > 0 ? $": {entry.Words}" : "")}");
        }
    }

    private string Cell(string language, TextKind? kind) =>
        kind is not null && Sets(kind).Select(set => set.BorrowedBy(language)).FirstOrDefault() is { } borrowed
            ? $"{$"as {borrowed}",-21}"
            : Numbers([language], kind);

    private string Numbers(IReadOnlyList<string> of, TextKind? kind)
    {
        var texts = Sets(kind).Sum(set => of.Sum(set.CountOf));
        return $"{texts,5} {of.Sum(language => Lacking(language, kind).Count),7} {of.Sum(language => Equal(language, kind).Count),7}";
    }

    private IReadOnlyList<Entry> Lacking(string language, TextKind? kind) => [.. Sets(kind).SelectMany(set => set.LackingIn(language))];

    private IReadOnlyList<Entry> Equal(string language, TextKind? kind) => [.. Sets(kind).SelectMany(set => set.EqualToEnglishIn(language))];

    private IEnumerable<TextSet> Sets(TextKind? kind) => files.Sets.Where(set => kind is null || set.Kind == kind);
}
