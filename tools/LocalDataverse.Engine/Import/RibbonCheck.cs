using System.Globalization;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A ribbon holds together in itself, and has nothing that the page doesn't show or ask.</summary>
internal static class RibbonCheck
{
    private const string CustomRule = "CustomRule";
    private const string OrRule = "OrRule";

    private static readonly string[] Answered =
    [
        "CrmOfflineAccessStateRule", CustomRule, "EntityPrivilegeRule", "EntityRule", "FormStateRule", OrRule, "RecordPrivilegeRule",
        "SelectionCountRule", "ValueRule",
    ];

    private static readonly string[] Parameters = ["CrmParameter", "StringParameter", "BoolParameter", "IntParameter", "DecimalParameter"];

    public static void Run(XElement diff)
    {
        var ribbon = new Ribbon(diff);
        DemandOnly(diff.Elements(), "CustomActions", "Templates", "CommandDefinitions", "RuleDefinitions", "LocLabels");
        DemandOnly(diff.Elements("Templates").Elements(), "RibbonTemplates");
        DemandOnly(diff.Elements("Templates").Elements("RibbonTemplates").Elements());
        DemandOnly(diff.Elements("RuleDefinitions").Elements(), "TabDisplayRules", "DisplayRules", "EnableRules");
        DemandOnly(diff.Elements("RuleDefinitions").Elements("TabDisplayRules").Elements());
        DemandDistinct(ribbon.Labels, "LocLabel");
        ribbon.Labels.ToList().ForEach(CheckLabel);
        DemandDistinct(ribbon.EnableRules, "EnableRule");
        DemandDistinct(ribbon.DisplayRules, "DisplayRule");
        ribbon.EnableRules.Concat(ribbon.DisplayRules).ToList().ForEach(rule => CheckRule(rule, Answered));
        if (ribbon.Misplaced.Select(misplaced => misplaced.Condition).FirstOrDefault() is { } condition)
        {
            throw NotImported(condition);
        }

        DemandDistinct(ribbon.Commands, "CommandDefinition");
        ribbon.Commands.ToList().ForEach(CheckCommand);
        DemandDistinct(ribbon.CustomActions, "CustomAction");
        DemandDistinct(ribbon.CustomActions.Select(ButtonOf).ToList(), "Button");
        if (ribbon.Undefined.FirstOrDefault() is { } reference)
        {
            throw reference.From.Wrong(reference.IsPlatforms
                ? $"refers to the platform's {reference.Kind} '{reference.Id}', which this host does not have"
                : $"refers to '{reference.Id}', which the ribbon does not define");
        }
    }

    /// <summary>Elements that all are of this kind, each there once.</summary>
    private static void DemandDistinct(IEnumerable<XElement> elements, string kind)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            DemandOnly([element], kind);
            if (!ids.Add(element.Required("Id")))
            {
                throw element.Wrong("is there twice");
            }
        }
    }

    private static void DemandOnly(IEnumerable<XElement> elements, params IReadOnlyCollection<string> known)
    {
        if (elements.FirstOrDefault(element => !known.Contains(element.Name.LocalName)) is { } unknown)
        {
            throw NotImported(unknown);
        }
    }

    private static SolutionImportException NotImported(XElement element) =>
        element.Wrong($"stands in <{element.Parent?.Name.LocalName}>, where this host does not import it");

    private static void CheckLabel(XElement label)
    {
        var titles = label.Child("Titles").Elements("Title").ToList();
        if (titles.Count == 0)
        {
            throw label.Wrong("has no <Title>");
        }

        titles.ForEach(title => DemandWholeNumber(title, "languagecode"));
        titles.ForEach(title => title.Required("description"));
    }

    private static void CheckRule(XElement rule, string[] known)
    {
        foreach (var condition in rule.Elements())
        {
            DemandOnly([condition], known);
            DemandFlag(condition, "InvertResult");
            DemandFlag(condition, "Default");
            if (condition.Name.LocalName == CustomRule)
            {
                CheckFunction(condition);
            }

            if (condition.Name.LocalName == OrRule)
            {
                DemandOnly(condition.Elements(), "Or");
                condition.Elements().ToList().ForEach(either => CheckRule(either, [.. known.Where(kind => kind != OrRule)]));
            }
        }
    }

    private static void DemandFlag(XElement rule, string name)
    {
        if (rule.Attribute(name) is { } flag && !bool.TryParse(flag.Value, out _))
        {
            throw rule.Wrong($"has '{flag.Value}' as {name}, where true or false must be");
        }
    }

    private static void CheckCommand(XElement command)
    {
        DemandOnly(command.Elements(), "EnableRules", "DisplayRules", "Actions");
        DemandOnly(command.Elements("EnableRules").Elements(), "EnableRule");
        DemandOnly(command.Elements("DisplayRules").Elements(), "DisplayRule");
        command.Elements().Where(rules => rules.Name.LocalName != "Actions").Elements().ToList().ForEach(rule => rule.Required("Id"));
        DemandOnly(command.Elements("Actions").Elements(), "JavaScriptFunction");
        command.Elements("Actions").Elements().ToList().ForEach(CheckFunction);
    }

    private static void CheckFunction(XElement function)
    {
        function.Required("FunctionName");
        var library = function.Required("Library");
        if (Ribbon.WebResource(library) is null)
        {
            throw function.Wrong($"has the library '{library}', which is not $webresource: and a name");
        }

        DemandOnly(function.Elements(), Parameters);
        function.Elements().ToList().ForEach(parameter => parameter.Required("Value"));
    }

    private static XElement ButtonOf(XElement action)
    {
        action.Required("Location");
        var definition = action.Child("CommandUIDefinition");
        DemandOnly(definition.Elements(), "Button");
        var button = definition.Elements().Count() == 1 ? definition.Elements().Single() : throw action.Wrong("does not have one <Button>");
        DemandWholeNumber(button, "Sequence");
        button.Required("Command");
        button.Required("LabelText");
        return button;
    }

    private static void DemandWholeNumber(XElement element, string attribute)
    {
        var text = element.Required(attribute);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw element.Wrong($"has '{text}' as {attribute}, where a whole number must be");
        }
    }
}
