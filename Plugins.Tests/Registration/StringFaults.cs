using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What is wrong with the RESX files beside the script that reads them; empty when all is well.</summary>
internal static partial class StringFaults
{
    public static IReadOnlyList<string> Of(PackedCommand command)
    {
        var script = command.WebResources[PackedCommand.Script];
        var builtIn = BuiltIn().Matches(script).ToDictionary(text => text.Groups[1].Value, text => Regex.Unescape(text.Groups[2].Value));
        var used = Use().Matches(script + command.WebResources[PackedCommand.Dialog]).Select(use => use.Groups[1].Value).ToHashSet();
        return
        [
            .. Differences("the script's own English", builtIn.Keys, used),
            .. command.Languages.SelectMany(language => Language(command, language, builtIn)),
        ];
    }

    private static IEnumerable<string> Language(PackedCommand command, string language, Dictionary<string, string> builtIn)
    {
        if (!command.WebResources.TryGetValue($"opsclose_/strings/opportunityribbon.{language}.resx", out var resx))
        {
            return [$"{language} has no strings"];
        }

        var texts = XElement.Parse(resx).Elements("data").Select(data => (Key: (string)data.Attribute("name")!, Text: data.Element("value")!.Value)).ToList();
        var known = texts.Where(text => builtIn.ContainsKey(text.Key)).ToList();
        return
        [
            .. Differences(language, texts.Select(text => text.Key), builtIn.Keys),
            .. texts.CountBy(text => text.Key).Where(key => key.Value > 1).Select(key => $"{language} has {key.Key} twice"),
            .. texts.Where(text => string.IsNullOrWhiteSpace(text.Text)).Select(text => $"{language} has no text for {text.Key}"),
            .. known.Where(text => !Placeholders(text.Text).SetEquals(Placeholders(builtIn[text.Key]))).Select(text => $"{language} has other placeholders in {text.Key}"),
            .. known.Where(text => language == "1033" && text.Text != builtIn[text.Key]).Select(text => $"{text.Key} isn't what the script says itself"),
        ];
    }

    private static IEnumerable<string> Differences(string what, IEnumerable<string> has, IEnumerable<string> needs) =>
        [.. needs.Except(has).Select(key => $"{what} lacks {key}"), .. has.Except(needs).Select(key => $"{what} has {key}, which nothing uses")];

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"^    (\w+): ""((?:[^""\\]|\\.)*)"",?$", RegexOptions.Multiline)]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"\btext\(""(\w+)""")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
