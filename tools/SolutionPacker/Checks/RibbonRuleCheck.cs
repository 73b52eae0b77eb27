using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>Some rules of a ribbon are for showing a command only, some for enabling it only: the import validates that by a schema.</summary>
internal sealed class RibbonRuleCheck : ICheck
{
    private static readonly string[] OnlyInEnableRules = ["CustomRule", "RecordPrivilegeRule", "SelectionCountRule"];
    private static readonly string[] OnlyInDisplayRules = ["EntityPrivilegeRule", "OptionSetRule", "FormTypeRule"];

    public IReadOnlyList<Problem> Check(SolutionSource source) => source.Readable(FileKind.Ribbon)
        .SelectMany(f => Faults(f.Root).Select(fault => new Problem(f.File.Path, fault))).ToList();

    private static IEnumerable<string> Faults(XElement ribbon) =>
    [
        .. Misplaced(ribbon, "DisplayRule", OnlyInEnableRules).Select(m => $"Display rule '{m.Rule}' has a <{m.Part}>; only an enable rule may."),
        .. Misplaced(ribbon, "EnableRule", OnlyInDisplayRules).Select(m => $"Enable rule '{m.Rule}' has a <{m.Part}>; only a display rule may."),
    ];

    private static IEnumerable<(string? Rule, string Part)> Misplaced(XElement ribbon, string rule, string[] parts) =>
        from definition in ribbon.Elements("RuleDefinitions").Descendants(rule)
        from part in definition.Descendants()
        where parts.Contains(part.Name.LocalName)
        select (definition.Attribute("Id")?.Value, part.Name.LocalName);
}
