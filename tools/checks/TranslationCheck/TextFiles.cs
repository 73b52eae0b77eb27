using System.Text.RegularExpressions;
using System.Xml;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.TranslationCheck;

/// <summary>Everything in a repository that is translated.</summary>
/// <param name="Sets">Of each kind of texts.</param>
/// <param name="Languages">That there are texts of, and those that the solution says it has.</param>
internal sealed partial record TextFiles(IReadOnlyList<TextSet> Sets, IReadOnlyList<string> Languages)
{
    private const string PluginTexts = "Plugins/Messages/Texts";
    private const string Solution = "solution";
    private const string Customizations = "solution/Other/Customizations.xml";

    /// <exception cref="IOException">A folder or file is missing, or can't be read.</exception>
    /// <exception cref="InvalidDataException">A file isn't well-formed.</exception>
    public static TextFiles In(string repository)
    {
        List<TextSet> sets =
        [
            .. Resx(repository, PluginTexts, TextKind.Plugin),
            .. Resx(repository, Solution, TextKind.Client),
            .. Files(repository, Solution, "*.xml").SelectMany(path => LabelsOf(repository, path)),
        ];
        var said = Read(repository, Customizations, SafeXml.Parse).Descendants("Language").Select(language => language.Value);
        return new TextFiles(sets, [.. sets.SelectMany(set => set.Languages).Concat(said).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<TextSet> Resx(string repository, string folder, TextKind kind) =>
        from path in Files(repository, folder, "*.resx")
        let name = ResxName().Match(path)
        where name.Success
        from text in Read(repository, path, ResxTexts.In)
        group (Language: name.Groups["language"].Value, text.Name, text.Words) by name.Groups["before"].Value into texts
        select new TextSet(kind, language => $"{texts.Key}{language}.resx", texts.ToLookup(text => text.Language, text => (text.Name, text.Words)));

    private static IEnumerable<TextSet> LabelsOf(string repository, string path)
    {
        var labels =
            from labelled in Read(repository, path, SafeXml.Parse).DescendantsAndSelf().Where(Labels.IsGroup)
            from language in Labels.In(labelled)
            from words in language.Where(words => !string.IsNullOrWhiteSpace(words))
            select (Language: language.Key, Name: Labels.NameOf(labelled), Words: words);
        var texts = labels.ToLookup(label => label.Language, label => (label.Name, label.Words));
        return texts.Count == 0 ? [] : [new TextSet(TextKind.Label, _ => path, texts)];
    }

    private static IEnumerable<string> Files(string repository, string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(repository, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(repository, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);

    private static T Read<T>(string repository, string path, Func<byte[], T> read)
    {
        try
        {
            return read(File.ReadAllBytes(Path.Combine(repository, path)));
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"{path}: not well-formed XML: {e.Message}", e);
        }
    }

    [GeneratedRegex(@"^(?<before>.*?)(?<language>\d+)\.resx\z")]
    private static partial Regex ResxName();
}
