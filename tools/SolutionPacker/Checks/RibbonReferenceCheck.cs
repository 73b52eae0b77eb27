using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>A ribbon defines every label, command and rule that it uses; commands and rules named Mscrm.… are the platform's.</summary>
internal sealed class RibbonReferenceCheck : ICheck
{
    private const string LabelScheme = "$LocLabels:";

    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        source.Readable(FileKind.Ribbon).SelectMany(f => Faults(f.Root).Select(fault => new Problem(f.File.Path, fault))).ToList();

    private static IEnumerable<string> Faults(XElement ribbon)
    {
        var rules = ribbon.Elements("RuleDefinitions").ToList();
        var commands = ribbon.Elements("CommandDefinitions").Elements("CommandDefinition").ToList();
        var labels = ribbon.Descendants().Attributes().Where(a => a.Value.StartsWith(LabelScheme, StringComparison.Ordinal)).Select(a => a.Value[LabelScheme.Length..]);
        return
        [
            .. Undefined("label", labels, ribbon.Elements("LocLabels").Elements()),
            .. Undefined("command", Ours(ribbon.Elements("CustomActions").Descendants().Select(e => e.Attribute("Command"))), commands),
            .. Undefined("enable rule", Ours(commands.Elements("EnableRules").Elements().Select(e => e.Attribute("Id"))), rules.Elements("EnableRules").Elements()),
            .. Undefined("display rule", Ours(commands.Elements("DisplayRules").Elements().Select(e => e.Attribute("Id"))), rules.Elements("DisplayRules").Elements()),
        ];
    }

    private static IEnumerable<string> Ours(IEnumerable<XAttribute?> references) =>
        references.OfType<XAttribute>().Select(a => a.Value).Where(v => !v.StartsWith("Mscrm.", StringComparison.Ordinal));

    private static IEnumerable<string> Undefined(string what, IEnumerable<string> used, IEnumerable<XElement> definitions)
    {
        var defined = definitions.Select(d => d.Attribute("Id")?.Value).ToHashSet();
        return used.Distinct(StringComparer.Ordinal).Where(u => !defined.Contains(u)).Select(u => $"The ribbon uses the {what} '{u}' but doesn't define it.");
    }
}
