using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Ribbons;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Rules of the kinds that the page can answer, each where the schema of the ribbon has it: a custom rule enables, it doesn't display.
/// See https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules.
/// </summary>
internal static class RibbonRuleCheck
{
    private const string CustomRule = "CustomRule";
    private const string OrRule = "OrRule";

    private static readonly string[] Both = ["CrmOfflineAccessStateRule", "EntityRule", "FormStateRule", OrRule, "ValueRule"];

    private static readonly string[] Enabling = [.. Both, CustomRule, "RecordPrivilegeRule", "SelectionCountRule"];

    private static readonly string[] Displaying = [.. Both, "EntityPrivilegeRule"];

    public static void Run(Ribbon ribbon)
    {
        foreach (var rule in ribbon.EnableRules)
        {
            Check(rule, Enabling);
        }

        foreach (var rule in ribbon.DisplayRules)
        {
            Check(rule, Displaying);
        }
    }

    private static void Check(XElement rule, string[] known)
    {
        foreach (var condition in rule.Elements())
        {
            RibbonCheck.DemandOnly([condition], known);
            DemandFlag(condition, "InvertResult");
            DemandFlag(condition, "Default");
            if (condition.Name.LocalName == CustomRule)
            {
                RibbonFunctionCheck.Run(condition);
            }

            if (condition.Name.LocalName == OrRule)
            {
                CheckEither(condition, known);
            }
        }
    }

    private static void CheckEither(XElement rule, string[] known)
    {
        RibbonCheck.DemandOnly(rule.Elements(), "Or");
        foreach (var either in rule.Elements())
        {
            Check(either, [.. known.Where(kind => kind != OrRule)]);
        }
    }

    private static void DemandFlag(XElement rule, string name)
    {
        if (rule.Attribute(name) is { } flag && !bool.TryParse(flag.Value, out _))
        {
            throw rule.Wrong($"has '{flag.Value}' as {name}, where true or false must be");
        }
    }
}
