using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// The solution says which languages its labels are in, the base language among them, each once. Every group of labels has
/// one, not empty, for each of them, and for no other. Dataverse takes a solution without: a rule of this house.
/// </summary>
internal sealed class LabelCheck : ICheck
{
    private static readonly string[] GroupNames = ["LocalizedNames", "Descriptions", "Titles"];
    private static readonly string[] LowerCaseGroupNames = ["description", "displayname"];

    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var languages = source.Languages;
        IEnumerable<Problem> problems =
        [
            .. LanguageFaults(source, languages).Select(fault => new Problem(SolutionPath.Customizations, fault)),
            .. source.Files.Where(f => f.Root is not null && languages.Count > 0)
                .SelectMany(f => Groups(f).SelectMany(g => Faults(g, languages)).Select(fault => new Problem(f.Path, fault))),
        ];
        return [.. problems.AsHouseRules()];
    }

    private static IEnumerable<string> LanguageFaults(SolutionSource source, IReadOnlyList<string> languages)
    {
        if (source.Customizations?.Element("Languages") is null)
        {
            return [];
        }

        var missing = source.Manifest?.Parent?.Attribute("languagecode")?.Value is { } baseLanguage && !languages.Contains(baseLanguage)
            ? [$"<Languages> lacks {baseLanguage}, the languagecode of Other/Solution.xml."]
            : Enumerable.Empty<string>();
        return missing.Concat(languages.GroupBy(l => l).Where(g => g.Count() > 1).Select(g => $"<Languages> has {g.Key} twice."));
    }

    private static IEnumerable<XElement> Groups(SourceFile file) =>
        file.Root!.DescendantsAndSelf().Where(e =>
            GroupNames.Contains(e.Name.LocalName)
            || (LowerCaseGroupNames.Contains(e.Name.LocalName) && IsLowerCaseFormat(file.Kind))
            || Labels.IsGroup(e));

    private static bool IsLowerCaseFormat(FileKind kind) =>
        kind is FileKind.CustomApi or FileKind.RequestParameter or FileKind.ResponseProperty or FileKind.EnvironmentVariable;

    private static IEnumerable<string> Faults(XElement group, IReadOnlyList<string> languages)
    {
        var labels = Labels.In(group);
        var name = Labels.NameOf(group);
        var missing = languages.Where(l => labels[l].All(string.IsNullOrWhiteSpace))
            .Select(l => $"{name} has no label in language {l}.");
        var twice = labels.Where(l => l.Count() > 1).Select(l => $"{name} has more than one label in language {l.Key}.");
        var foreign = labels.Where(l => !languages.Contains(l.Key))
            .Select(l => $"{name} has a label in language '{l.Key}', which isn't one of <Languages> in {SolutionPath.Customizations}.");
        return [.. missing, .. twice, .. foreign];
    }
}
