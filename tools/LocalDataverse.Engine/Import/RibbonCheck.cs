using System.Globalization;
using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Ribbons;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A ribbon holds together in itself, and has nothing that the page doesn't show or ask.</summary>
internal static class RibbonCheck
{
    private static readonly string[] Labelled = ["LabelText", "Alt", "ToolTipTitle", "ToolTipDescription"];

    public static void Run(XElement diff, Ribbon ribbon)
    {
        DemandOnly(diff.Elements(), "CustomActions", "Templates", "CommandDefinitions", "RuleDefinitions", "LocLabels");
        DemandOnly(diff.Elements("Templates").Elements(), "RibbonTemplates");
        DemandOnly(diff.Elements("Templates").Elements("RibbonTemplates").Elements());
        DemandOnly(diff.Elements("RuleDefinitions").Elements(), "TabDisplayRules", "DisplayRules", "EnableRules");
        DemandOnly(diff.Elements("RuleDefinitions").Elements("TabDisplayRules").Elements());
        var labels = Ids(ribbon.Labels, "LocLabel");
        foreach (var label in ribbon.Labels)
        {
            CheckLabel(label);
        }

        RibbonRuleCheck.Run(ribbon);
        CheckCommands(ribbon);
        CheckButtons(ribbon, labels);
    }

    /// <summary>The ids of elements that all are of this kind, each there once.</summary>
    public static HashSet<string> Ids(IEnumerable<XElement> elements, string kind)
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

        return ids;
    }

    public static void DemandOnly(IEnumerable<XElement> elements, params IReadOnlyCollection<string> known)
    {
        if (elements.FirstOrDefault(element => !known.Contains(element.Name.LocalName)) is { } unknown)
        {
            throw unknown.Wrong($"stands in <{unknown.Parent?.Name.LocalName}>, where this host does not import it");
        }
    }

    private static void CheckLabel(XElement label)
    {
        var titles = label.Child("Titles").Elements("Title").ToList();
        if (titles.Count == 0)
        {
            throw label.Wrong("has no <Title>");
        }

        titles.ForEach(title => WholeNumber(title, "languagecode"));
        titles.ForEach(title => title.Required("description"));
    }

    private static void CheckCommands(Ribbon ribbon)
    {
        Ids(ribbon.Commands, "CommandDefinition");
        var enableRules = Ids(ribbon.EnableRules, "EnableRule");
        var displayRules = Ids(ribbon.DisplayRules, "DisplayRule");
        foreach (var command in ribbon.Commands)
        {
            DemandOnly(command.Elements(), "EnableRules", "DisplayRules", "Actions");
            DemandDefined(command.Elements("EnableRules").Elements(), "EnableRule", enableRules);
            DemandDefined(command.Elements("DisplayRules").Elements(), "DisplayRule", displayRules);
            var actions = command.Elements("Actions").Elements().ToList();
            DemandOnly(actions, "JavaScriptFunction");
            actions.ForEach(RibbonFunctionCheck.Run);
        }
    }

    private static void DemandDefined(IEnumerable<XElement> references, string kind, HashSet<string> defined)
    {
        foreach (var reference in references)
        {
            DemandOnly([reference], kind);
            DemandDefined(reference, reference.Required("Id"), defined);
        }
    }

    private static void DemandDefined(XElement element, string id, HashSet<string> defined)
    {
        if (!Ribbon.IsPlatforms(id) && !defined.Contains(id))
        {
            throw element.Wrong($"refers to '{id}', which the ribbon does not define");
        }
    }

    private static void CheckButtons(Ribbon ribbon, HashSet<string> labels)
    {
        var commands = Ids(ribbon.Commands, "CommandDefinition");
        Ids(ribbon.CustomActions, "CustomAction");
        var buttons = ribbon.CustomActions.Select(ButtonOf).ToList();
        Ids(buttons, "Button");
        foreach (var button in buttons)
        {
            WholeNumber(button, "Sequence");
            DemandDefined(button, button.Required("Command"), commands);
            button.Required("LabelText");
            var texts = Labelled.Select(name => button.Attribute(name)).OfType<XAttribute>().Select(text => RibbonLabel.IdIn(text.Value));
            texts.OfType<string>().ToList().ForEach(id => DemandDefined(button, id, labels));
        }
    }

    private static XElement ButtonOf(XElement action)
    {
        action.Required("Location");
        var definition = action.Child("CommandUIDefinition");
        DemandOnly(definition.Elements(), "Button");
        return definition.Elements().Count() == 1 ? definition.Elements().Single() : throw action.Wrong("does not have one <Button>");
    }

    private static void WholeNumber(XElement element, string attribute)
    {
        var text = element.Required(attribute);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw element.Wrong($"has '{text}' as {attribute}, where a whole number must be");
        }
    }
}
