using System.Text.RegularExpressions;
using System.Xml;
using ProjectOpsClose.SolutionFormat;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// RESX web resources are there for each language of the solution, and all languages have the same keys: where a file is
/// missing the client throws, where a key is missing it shows null.
/// </summary>
internal sealed partial class StringsCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var files = source.Of(FileKind.WebResourceContent)
            .Select(f => (File: f, Name: ResxName().Match(f.Path)))
            .Where(f => f.Name.Success)
            .Select(f => Strings.Read(f.File, f.Name.Groups["name"].Value, f.Name.Groups["language"].Value));
        return files.GroupBy(s => s.Name).SelectMany(g => Faults([.. g], source.Languages)).ToList();
    }

    private static IEnumerable<Problem> Faults(List<Strings> group, IReadOnlyList<string> languages)
    {
        var keys = group.SelectMany(s => s.Keys).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. languages.Where(l => group.TrueForAll(s => s.Language != l))
                .Select(l => new Problem(group[0].File, $"There is no {group[0].Name}.{l}.resx beside it for language {l}.")),
            .. group.Where(s => s.Fault is not null).Select(s => new Problem(s.File, s.Fault!)),
            .. group.Where(s => s.Fault is null)
                .SelectMany(s => keys.Except(s.Keys).Select(key => new Problem(s.File, $"The text '{key}' is missing or empty; another language has it."))),
        ];
    }

    [GeneratedRegex(@"^(?<name>.+)\.(?<language>\d+)\.resx\z", RegexOptions.CultureInvariant)]
    private static partial Regex ResxName();

    /// <param name="Keys">The names of the texts that aren't empty.</param>
    private sealed record Strings(string File, string Name, string Language, IReadOnlyList<string> Keys, string? Fault)
    {
        public static Strings Read(SourceFile file, string name, string language)
        {
            try
            {
                var root = SafeXml.Parse(file.Content);
                var texts = root.Elements("data").Where(d => !string.IsNullOrWhiteSpace(d.Element("value")?.Value));
                return new Strings(file.Path, name, language, [.. texts.Select(d => d.Attribute("name")?.Value ?? "")], null);
            }
            catch (XmlException e)
            {
                return new Strings(file.Path, name, language, [], $"Not well-formed XML: {e.Message}");
            }
        }
    }
}
