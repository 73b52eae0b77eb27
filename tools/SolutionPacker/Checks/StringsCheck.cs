using System.Text.RegularExpressions;
using System.Xml;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// RESX web resources are there for each language of the solution, all languages have the same texts in each of their plural forms,
/// and whoever depends on one language depends on all: where a file is missing the client throws, where a key is missing it shows
/// null, and it loads only what a script depends on. Dataverse imports a solution without: rules of this house.
/// </summary>
internal sealed partial class StringsCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var groups = source.Of(FileKind.WebResourceContent)
            .Select(f => (File: f, Name: ResxName().Match(f.Path)))
            .Where(f => f.Name.Success)
            .Select(f => Strings.Read(f.File, f.Name.Groups["name"].Value, f.Name.Groups["language"].Value))
            .GroupBy(s => s.Name)
            .Select(g => g.ToList())
            .ToList();
        var dependents = source.Of(FileKind.WebResource).Select(f => (f.Path, Needs: NeedsOf(f.Root))).ToList();
        return [.. groups.SelectMany(g => Faults(g, source.Languages).Concat(DependencyFaults(g, dependents))).AsHouseRules()];
    }

    // Null: it can't be read, which another check reports.
    private static IReadOnlyList<string>? NeedsOf(XElement? resource)
    {
        try
        {
            return resource is null ? null
                : resource.Element("DependencyXml")?.Value is { Length: > 0 } xml ? WebResourceDependencies.NamesIn(xml)
                : [];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<Problem> DependencyFaults(List<Strings> group, List<(string Path, IReadOnlyList<string>? Needs)> dependents)
    {
        var names = group.Select(s => s.File["WebResources/".Length..]).ToList();
        var concerned = dependents.Where(d => d.Needs is null || d.Needs.Intersect(names).Any()).ToList();
        return concerned.Count == 0
            ? [new Problem(group[0].File, $"No web resource depends on {Path.GetFileName(group[0].Name)}.*.resx in its <DependencyXml>: the client wouldn't load it.")]
            : concerned.SelectMany(d => names.Except(d.Needs ?? names).Select(name => new Problem(d.Path, $"It depends on another language of the same strings, but not on '{name}'.")));
    }

    private static IEnumerable<Problem> Faults(List<Strings> group, IReadOnlyList<string> languages)
    {
        var keys = group.SelectMany(s => s.Entries.Keys).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. languages.Where(l => group.TrueForAll(s => s.Language != l))
                .Select(l => new Problem(group[0].File, $"There is no {group[0].Name}.{l}.resx beside it for language {l}.")),
            .. group.Where(s => s.Fault is not null).Select(s => new Problem(s.File, s.Fault!)),
            .. group.Where(s => s.Fault is null)
                .SelectMany(s => s.Entries.Missing(keys).Select(entry => new Problem(s.File, $"The text '{entry}' is missing or empty; {WhoHasIt(entry, keys)}."))),
        ];
    }

    private static string WhoHasIt(string entry, HashSet<string> keys) =>
        keys.Contains(entry) ? "another language has it" : "other texts of the language have that plural form";

    [GeneratedRegex(@"^(?<name>.+)\.(?<language>\d+)\.resx\z", RegexOptions.CultureInvariant)]
    private static partial Regex ResxName();

    private sealed record Strings(string File, string Name, string Language, PluralEntries Entries, string? Fault)
    {
        public static Strings Read(SourceFile file, string name, string language)
        {
            try
            {
                return new Strings(file.Path, name, language, new PluralEntries([.. ResxTexts.In(file.Content).Select(text => text.Name)]), null);
            }
            catch (XmlException e)
            {
                return new Strings(file.Path, name, language, new PluralEntries([]), $"Not well-formed XML: {e.Message}");
            }
        }
    }
}
