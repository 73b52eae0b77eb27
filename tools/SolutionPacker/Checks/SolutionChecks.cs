using ProjectOpsClose.SolutionPacker.Reading;

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
        new LanguageCheck(),
        new LabelCheck(),
        new NameCheck(),
        new UniqueIdCheck(),
        new PlaceholderCheck(),
        new RootComponentCheck(),
        new EntityCheck(),
        new WebResourceCheck(),
        new CustomApiCheck(),
        new AssemblyCheck(),
        new PluginTypeReferenceCheck(),
        new WebResourceReferenceCheck(),
        new RibbonDefinitionCheck(),
        new StepRegistrationCheck(),
        new StringsCheck(),
        new SandboxCheck(),
    ];

    public static IReadOnlyList<Problem> Run(SolutionSource source) =>
        All.SelectMany(c => c.Check(source)).OrderBy(p => p.File, StringComparer.Ordinal).ToList();
}
