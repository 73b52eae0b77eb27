using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// No rule has a condition that its kind can't have: the import validates that by a schema. A rule of this house: a ribbon
/// defines every label, command and rule that it uses, unless it is the platform's.
/// </summary>
internal sealed class RibbonDefinitionCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
    [
        .. source.Faults(FileKind.Ribbon, root => UndefinedIn(new Ribbon(root))).AsHouseRules(),
        .. source.Faults(FileKind.Ribbon, root => MisplacedIn(new Ribbon(root))),
    ];

    private static IEnumerable<string> UndefinedIn(Ribbon ribbon) =>
        ribbon.Undefined.Where(r => !IsPlatformsCommand(r)).Select(r => r.IsPlatforms
            ? $"The ribbon uses the platform's {r.Kind} '{r.Id}', which is none of those that are known here."
            : $"The ribbon uses the {r.Kind} '{r.Id}' but doesn't define it.").Distinct();

    private static IEnumerable<string> MisplacedIn(Ribbon ribbon) =>
        ribbon.Misplaced.Select(m =>
        {
            var (kind, other) = m.Rule.Name.LocalName == "DisplayRule" ? ("Display", "an enable") : ("Enable", "a display");
            return $"{kind} rule '{m.Rule.Attribute("Id")?.Value}' has a <{m.Condition.Name.LocalName}>; only {other} rule may.";
        });

    /// <summary>No list of them is kept here.</summary>
    private static bool IsPlatformsCommand(RibbonReference reference) => reference.IsPlatforms && reference.Kind == "command";
}
