using System.Globalization;
using System.Text.Json.Nodes;
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
internal sealed record RibbonAnswer(
    IReadOnlyList<RibbonButton> Buttons,
    IReadOnlyDictionary<string, RibbonCommand> Commands,
    IReadOnlyDictionary<string, JsonArray> EnableRules,
    IReadOnlyDictionary<string, JsonArray> DisplayRules,
    IReadOnlyDictionary<string, RibbonLibrary> Libraries)
{
    public static RibbonAnswer Of(Ribbon ribbon, int language, WebResources webResources) => new(
        [.. ribbon.CustomActions.Select(action => RibbonButton.Of(action, text => RibbonLabel.Resolve(ribbon, text, language, OrganizationFacts.BaseLanguage)))],
        ById(ribbon.Commands, RibbonCommand.Of),
        ById(ribbon.EnableRules.Concat(Platforms(Ribbon.Platform.EnableRules, ribbon)), RibbonRule.Conditions),
        ById(ribbon.DisplayRules.Concat(Platforms(Ribbon.Platform.DisplayRules, ribbon)), RibbonRule.Conditions),
        ribbon.Libraries.ToDictionary(library => library, library => new RibbonLibrary(webResources.DependenciesOf(library))));

    /// <summary>Those of the platform's rules that a command of the ribbon refers to.</summary>
    private static IEnumerable<XElement> Platforms(IEnumerable<XElement> rules, Ribbon ribbon)
    {
        var references = ribbon.Commands.Elements().Elements().Select(reference => (reference.Name, Id(reference))).ToHashSet();
        return rules.Where(rule => references.Contains((rule.Name, Id(rule))));
    }

    private static Dictionary<string, T> ById<T>(IEnumerable<XElement> definitions, Func<XElement, T> read) =>
        definitions.ToDictionary(Id, read);

    private static string Id(XElement element) => element.Attribute("Id")?.Value ?? "";
}

/// <param name="Culture">The tag of the language that the label is in, for instance da-DK; null when it has none.</param>
internal sealed record RibbonButton(
    string? Id,
    string? Location,
    int Sequence,
    string? Command,
    string? Label,
    string? Culture,
    string? Alt,
    string? ToolTipTitle,
    string? ToolTipDescription,
    string? Icon)
{
    public static RibbonButton Of(XElement action, Func<string, RibbonLabel> resolve)
    {
        var button = action.Descendants("Button").Single();
        return new RibbonButton(
            Value("Id"),
            action.Attribute("Location")?.Value,
            int.Parse(Value("Sequence")!, CultureInfo.InvariantCulture),
            Value("Command"),
            Text("LabelText"),
            LanguageOf("LabelText") is { } language ? UserFormat.Of(language).Culture : null,
            Text("Alt"),
            Text("ToolTipTitle"),
            Text("ToolTipDescription"),
            Value("ModernImage") is { } image && Ribbon.WebResource(image) is { } name ? $"/WebResources/{name}" : null);

        string? Value(string attribute) => button.Attribute(attribute)?.Value;
        string? Text(string attribute) => Value(attribute) is { } text ? resolve(text).Text : null;
        int? LanguageOf(string attribute) => Value(attribute) is { } text ? resolve(text).Language : null;
    }
}

/// <param name="EnableRules">Ids.</param>
/// <param name="DisplayRules">Ids.</param>
/// <param name="Actions">The functions that it calls.</param>
internal sealed record RibbonCommand(IReadOnlyList<string?> EnableRules, IReadOnlyList<string?> DisplayRules, IReadOnlyList<JsonObject> Actions)
{
    public static RibbonCommand Of(XElement command) => new(
        Ids(command.Elements("EnableRules")),
        Ids(command.Elements("DisplayRules")),
        [.. command.Elements("Actions").Elements().Select(RibbonRule.Function)]);

    private static string?[] Ids(IEnumerable<XElement> references) => [.. references.Elements().Select(reference => reference.Attribute("Id")?.Value)];
}

/// <param name="Dependencies">The web resources that the script needs.</param>
internal sealed record RibbonLibrary(IReadOnlyList<string> Dependencies);
