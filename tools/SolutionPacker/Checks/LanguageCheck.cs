using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>The solution says which languages its labels are in, the base language among them, each once.</summary>
internal sealed class LanguageCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        if (source.Customizations?.Element("Languages") is null)
        {
            return [];
        }

        var languages = source.Languages;
        var baseLanguage = source.Manifest?.Parent?.Attribute("languagecode")?.Value;
        var faults = new List<string>();
        if (baseLanguage is not null && !languages.Contains(baseLanguage))
        {
            faults.Add($"<Languages> lacks {baseLanguage}, the languagecode of Other/Solution.xml.");
        }

        faults.AddRange(languages.GroupBy(l => l).Where(g => g.Count() > 1).Select(g => $"<Languages> has {g.Key} twice."));
        return faults.Select(f => new Problem(SolutionPath.Customizations, f)).ToList();
    }
}
