using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Ribbons;
using ProjectOpsClose.LocalDataverse.Web.Rows;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>
/// What the imported solution adds to the command bars of a table, as the page takes it: buttons with their texts in one
/// language; by id commands, rules and what they use of the platform's rules; by name the scripts with what they need.
/// </summary>
internal static class RibbonAnswer
{
    public static object Of(Ribbon ribbon, int language, WebResources webResources) => new
    {
        buttons = ribbon.CustomActions.Select(action => Button(action, text => RibbonLabel.Resolve(ribbon, text, language, OrganizationFacts.BaseLanguage))).ToList(),
        commands = ribbon.Commands.ToDictionary(Id, Command),
        enableRules = ribbon.EnableRules.Concat(Platforms(Ribbon.Platform.EnableRules, ribbon)).ToDictionary(Id, RibbonRule.Conditions),
        displayRules = ribbon.DisplayRules.Concat(Platforms(Ribbon.Platform.DisplayRules, ribbon)).ToDictionary(Id, RibbonRule.Conditions),
        libraries = ribbon.Libraries.ToDictionary(library => library, library => new { dependencies = webResources.DependenciesOf(library) }),
    };

    /// <summary>Those of the platform's rules that a command of the ribbon refers to.</summary>
    private static IEnumerable<XElement> Platforms(IEnumerable<XElement> rules, Ribbon ribbon)
    {
        var references = ribbon.Commands.Elements().Elements().Select(reference => (reference.Name, Id(reference))).ToHashSet();
        return rules.Where(rule => references.Contains((rule.Name, Id(rule))));
    }

    private static string Id(XElement element) => element.Attribute("Id")?.Value ?? "";

    // The culture is the tag of the language that the label is in, for instance da-DK; null when it has none.
    private static object Button(XElement action, Func<string, RibbonLabel> resolve)
    {
        var button = action.Descendants("Button").Single();
        var label = Resolved("LabelText");
        return new
        {
            id = Value("Id"),
            location = action.Attribute("Location")?.Value,
            sequence = int.Parse(Value("Sequence")!, CultureInfo.InvariantCulture),
            command = Value("Command"),
            label = label?.Text,
            culture = label?.Language is { } language ? UserFormat.Of(language).Culture : null,
            alt = Resolved("Alt")?.Text,
            toolTipTitle = Resolved("ToolTipTitle")?.Text,
            toolTipDescription = Resolved("ToolTipDescription")?.Text,
            icon = Value("ModernImage") is { } image && Ribbon.WebResource(image) is { } name ? $"/WebResources/{name}" : null,
        };

        string? Value(string attribute) => button.Attribute(attribute)?.Value;
        RibbonLabel? Resolved(string attribute) => Value(attribute) is { } text ? resolve(text) : null;
    }

    private static object Command(XElement command) => new
    {
        enableRules = Ids(command.Elements("EnableRules")),
        displayRules = Ids(command.Elements("DisplayRules")),
        actions = command.Elements("Actions").Elements().Select(RibbonRule.Function).ToList(),
    };

    private static string?[] Ids(IEnumerable<XElement> references) => [.. references.Elements().Select(reference => reference.Attribute("Id")?.Value)];
}
