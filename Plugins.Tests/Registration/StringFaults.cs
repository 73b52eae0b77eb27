using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What is wrong with the RESX files beside the scripts that read them; empty when all is well.</summary>
internal static partial class StringFaults
{
    public static IReadOnlyList<string> Of(PackedCommand command)
    {
        var builtIn = BuiltIn().Matches(command.WebResources[PackedCommand.Texts]).ToDictionary(text => text.Groups[1].Value, text => Regex.Unescape(text.Groups[2].Value));
        var used = Use().Matches(command.AllScripts)
            .SelectMany(use => new[] { use.Groups[1].Value, use.Groups[2].Value }).Where(key => key.Length > 0).ToHashSet();
        return
        [
            .. PluralForms.Faults(Language.English, builtIn.Keys, used).Select(fault => $"the script's own English {fault}"),
            .. command.Languages.SelectMany(language => Of(command, language, builtIn, used)),
        ];
    }

    private static IEnumerable<string> Of(PackedCommand command, string language, Dictionary<string, string> builtIn, HashSet<string> used)
    {
        if (!command.WebResources.TryGetValue($"opsclose_/strings/opportunityribbon.{language}.resx", out var resx))
        {
            return [$"{language} has no strings"];
        }

        var lcid = int.Parse(language, CultureInfo.InvariantCulture);
        var texts = XElement.Parse(resx).Elements("data").Select(data => (Key: (string)data.Attribute("name")!, Text: data.Element("value")!.Value)).ToList();
        var english = builtIn.ToLookup(text => PluralEntries.KeyOf(text.Key), text => Placeholders(text.Value));
        return
        [
            .. PluralForms.Faults(Language.For(lcid), [.. texts.Select(text => text.Key)], used).Select(fault => $"{language} {fault}"),
            .. texts.CountBy(text => text.Key).Where(key => key.Value > 1).Select(key => $"{language} has {key.Key} twice"),
            .. texts.Where(text => string.IsNullOrWhiteSpace(text.Text)).Select(text => $"{language} has no text for {text.Key}"),
            .. texts.Where(text => english[PluralEntries.KeyOf(text.Key)].Any(placeholders => !placeholders.SetEquals(Placeholders(text.Text))))
                .Select(text => $"{language} has other placeholders in {text.Key}"),
            .. texts.Where(text => text.Key == "LanguageTag" && text.Text.Split('-')[0] != CultureInfo.GetCultureInfo(lcid).TwoLetterISOLanguageName)
                .Select(text => $"{language} has the tag {text.Text}, which is another language's"),
            .. texts.Where(text => language == "1033" && builtIn.TryGetValue(text.Key, out var own) && own != text.Text)
                .Select(text => $"{text.Key} isn't what the script says itself"),
        ];
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"^    (\w+): ""((?:[^""\\]|\\.)*)"",?$", RegexOptions.Multiline)]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"\b(?:text|counted|about)\((?:[\w.]+ \? )?""(\w+)""(?: : ""(\w+)"")?")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
