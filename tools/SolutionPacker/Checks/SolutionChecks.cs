namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>All checks. A package is written only when none of them reports anything.</summary>
internal static class SolutionChecks
{
    private static readonly ICheck[] All =
    [
        new FileCheck(),
        new ShapeCheck(),
        new ValueCheck(),
        new CombinationCheck(),
        new LabelCheck(),
        new LengthCheck(),
        new NameCheck(),
        new UniqueIdCheck(),
        new RootComponentCheck(),
        new CompletenessCheck(),
        new WebResourceCheck(),
        new AssemblyCheck(),
        new PluginTypeReferenceCheck(),
        new RibbonDefinitionCheck(),
        new StepRegistrationCheck(),
        new StringsCheck(),
        new SandboxCheck(),
    ];

    public static IReadOnlyList<Problem> Run(SolutionSource source) =>
        All.SelectMany(c => c.Check(source)).OrderBy(p => p.File, StringComparer.Ordinal).ToList();
}

/// <summary>Marks what Dataverse would take, or may.</summary>
internal static class HouseRules
{
    public static IEnumerable<Problem> AsHouseRules(this IEnumerable<Problem> problems) => problems.Select(p => p with { IsHouseRule = true });
}

/// <summary>
/// One concern. A check reports what is wrong within it and takes for granted what another check reports: where a value it
/// compares is missing, it is silent.
/// </summary>
internal interface ICheck
{
    IReadOnlyList<Problem> Check(SolutionSource source);
}
