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
        ribbon.Misplaced.ToList().ForEach(misplaced => RefuseImport(misplaced.Condition));

        DemandDistinct(ribbon.Commands, "CommandDefinition");
        ribbon.Commands.ToList().ForEach(CheckCommand);
        DemandDistinct(ribbon.CustomActions, "CustomAction");
        DemandDistinct(ribbon.CustomActions.Select(ButtonOf).OfType<XElement>().ToList(), "Button");
        foreach (var reference in ribbon.Undefined)
        {
            reference.From.Refuse(reference.IsPlatforms
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
            if (element.Name.LocalName == kind && element.Required("Id") is { } id && !ids.Add(id))
            {
                element.Refuse("is there twice");
            }
        }
    }

    private static void DemandOnly(IEnumerable<XElement> elements, params IReadOnlyCollection<string> known) =>
        elements.Where(element => !known.Contains(element.Name.LocalName)).ToList().ForEach(RefuseImport);

    private static void RefuseImport(XElement element) =>
        element.Refuse($"stands in <{element.Parent?.Name.LocalName}>, where this host does not import it");

    private static void CheckLabel(XElement label)
    {
        var titles = label.Child("Titles")?.Elements("Title").ToList() ?? [];
        if (titles.Count == 0)
        {
            label.Refuse("has no <Title>");
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
            RibbonValues.Check(condition);
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
            rule.Refuse($"has '{flag.Value}' as {name}, where true or false must be");
        }
    }

    private static void CheckCommand(XElement command)
    {
        DemandOnly(command.Elements(), "EnableRules", "DisplayRules", "Actions");
        DemandOnly(command.Elements("EnableRules").Elements(), "EnableRule");
        DemandOnly(command.Elements("DisplayRules").Elements(), "DisplayRule");
        command.Elements().Where(rules => rules.Name.LocalName != "Actions").Elements().ToList().ForEach(rule => rule.Required("Id"));
        DemandOnly(command.Elements("Actions").Elements(), "JavaScriptFunction");
        command.Elements("Actions").Elements("JavaScriptFunction").ToList().ForEach(CheckFunction);
    }

    private static void CheckFunction(XElement function)
    {
        function.Required("FunctionName");
        if (function.Required("Library") is { } library && Ribbon.WebResource(library) is null)
        {
            function.Refuse($"has the library '{library}', which is not $webresource: and a name");
        }

        DemandOnly(function.Elements(), Parameters);
        function.Elements().ToList().ForEach(parameter => parameter.Required("Value"));
        function.Elements().ToList().ForEach(RibbonValues.Check);
    }

    private static XElement? ButtonOf(XElement action)
    {
        action.Required("Location");
        var definition = action.Child("CommandUIDefinition");
        DemandOnly(definition?.Elements() ?? [], "Button");
        if (definition?.Elements("Button").ToList() is not [var button])
        {
            return definition is null ? null : action.Refused<XElement>("does not have one <Button>");
        }

        DemandWholeNumber(button, "Sequence");
        button.Required("Command");
        button.Required("LabelText");
        return button;
    }

    private static void DemandWholeNumber(XElement element, string attribute)
    {
        if (element.Required(attribute) is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            element.Refuse($"has '{text}' as {attribute}, where a whole number must be");
        }
    }
}
