using ProjectOpsClose.SolutionFormat;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// A ribbon defines every label, command and rule that it uses, unless it is the platform's, and no rule has a condition that
/// its kind can't have: the import validates that by a schema.
/// </summary>
internal sealed class RibbonDefinitionCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) => source.Faults(FileKind.Ribbon, root => Faults(new Ribbon(root))).ToList();

    private static IEnumerable<string> Faults(Ribbon ribbon) =>
    [
        .. ribbon.Undefined.Where(r => !IsPlatformsCommand(r)).Select(r => r.IsPlatforms
            ? $"The ribbon uses the platform's {r.Kind} '{r.Id}', which is none of those that are known here."
            : $"The ribbon uses the {r.Kind} '{r.Id}' but doesn't define it.").Distinct(),
        .. ribbon.Misplaced.Select(m =>
        {
            var (kind, other) = m.Rule.Name.LocalName == "DisplayRule" ? ("Display", "an enable") : ("Enable", "a display");
            return $"{kind} rule '{m.Rule.Attribute("Id")?.Value}' has a <{m.Condition.Name.LocalName}>; only {other} rule may.";
        }),
    ];

    /// <summary>No list of them is kept here.</summary>
    private static bool IsPlatformsCommand(RibbonReference reference) => reference.IsPlatforms && reference.Kind == "command";
}
