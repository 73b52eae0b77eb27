using System.Text.RegularExpressions;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What the README's tables, told by their headings, and its sentence on the assembly say.</summary>
internal static partial class ReadmeFacts
{
    public static readonly IReadOnlySet<(string Kind, string Name)> Topics = new HashSet<(string Kind, string Name)>
    {
        ("assembly", "name"), ("assembly", "version"), ("assembly", "id"), ("assembly", "isolation"),
        ("class", "kind"), ("class", "activity name"), ("class", "activity group"),
        ("step", "class"), ("step", "message"), ("step", "table"), ("step", "stage"), ("step", "mode"), ("step", "rank"),
        ("custom API", "class"), ("custom API", "table"), ("custom API", "privilege"), ("custom API", "in workflows"),
        ("request parameter", "type"), ("request parameter", "optionality"), ("response property", "type"),
    };

    public static IEnumerable<Fact> Of(string readme) =>
    [
        .. AssemblySentence().Matches(readme).SelectMany(Assembly),
        .. Rows(readme, "class", "message").SelectMany(Step),
        .. Rows(readme, "class", "registered as").SelectMany(CustomApiOrActivity),
        .. Rows(readme, "request parameter", "type").SelectMany(RequestParameter),
        .. Rows(readme, "response property", "type").SelectMany(ResponseProperty),
    ];

    private static IEnumerable<Fact> Assembly(Match sentence) =>
        new[] { "name", "id", "version", "isolation" }.Select(name => new Fact("assembly", "", name, sentence.Groups[name].Value));

    private static IEnumerable<Fact> Step(string[] cells)
    {
        var id = cells[6];
        yield return new("class", cells[0], "kind", "plug-in");
        yield return new("step", id, "class", cells[0]);
        yield return new("step", id, "message", cells[1]);
        yield return new("step", id, "table", cells[2]);
        yield return new("step", id, "stage", InBrackets().Match(cells[3]).Groups[1].Value);
        yield return new("step", id, "mode", cells[4]);
        yield return new("step", id, "rank", cells[5]);
    }

    private static IEnumerable<Fact> CustomApiOrActivity(string[] cells)
    {
        var activity = ActivityCell().Match(cells[1]);
        yield return new("class", cells[0], "kind", activity.Success ? "workflow activity" : "plug-in");
        if (activity.Success)
        {
            yield return new("class", cells[0], "activity name", activity.Groups[1].Value);
            yield return new("class", cells[0], "activity group", activity.Groups[2].Value);
            yield break;
        }

        var name = cells[1].Replace("custom API ", "", StringComparison.Ordinal);
        yield return new("custom API", name, "class", cells[0]);
        yield return new("custom API", name, "table", cells[2]);
        yield return new("custom API", name, "privilege", cells[4]);
        yield return new("custom API", name, "in workflows", cells[5]);
    }

    private static IEnumerable<Fact> RequestParameter(string[] cells)
    {
        var type = cells[1].Split(", ");
        yield return new("request parameter", cells[0], "type", type[0]);
        yield return new("request parameter", cells[0], "optionality", type.Length > 1 ? type[1] : Platform.Required);
    }

    private static IEnumerable<Fact> ResponseProperty(string[] cells) =>
        cells[0].Split(", ").Select(name => new Fact("response property", name, "type", cells[1]));

    /// <summary>The rows of the table whose heading begins with these cells.</summary>
    private static IEnumerable<string[]> Rows(string readme, string first, string second) => readme.Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {first} | {second} |", StringComparison.Ordinal))
        .Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', '\r').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex("^Assembly `(?<name>[^`]+)`, id (?<id>[0-9a-f-]+), version (?<version>[0-9.]+), (?<isolation>\\w+)\\.", RegexOptions.Multiline)]
    private static partial Regex AssemblySentence();

    [GeneratedRegex("\\((\\d+)\\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex("^workflow activity \"([^\"]+)\", group \"([^\"]+)\"$")]
    private static partial Regex ActivityCell();
}
