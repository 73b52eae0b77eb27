namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>Every file can be read and is of a kind that this packer packs; the two files that every solution has are there.</summary>
internal sealed class FileCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
    [
        .. Missing(source, FileKind.Manifest, SolutionPath.Manifest),
        .. Missing(source, FileKind.Customizations, SolutionPath.Customizations),
        .. source.Files.Where(f => f.Fault is not null).Select(f => new Problem(f.Path, f.Fault!)),
        .. UnknownFolders(source).AsHouseRules(),
        .. source.Files.Where(f => f.Kind == FileKind.Stray && IsInKnownFolder(f)).Select(f => new Problem(f.Path, WhyStray(f))).AsHouseRules(),
    ];

    private static IEnumerable<Problem> Missing(SolutionSource source, FileKind kind, string path) =>
        source.Of(kind).Any() ? [] : [new Problem(path, "The file is missing; every solution has it.")];

    private static IEnumerable<Problem> UnknownFolders(SolutionSource source) =>
        source.Files.Where(f => !IsInKnownFolder(f) && f.Path.Contains('/', StringComparison.Ordinal))
            .Select(f => TopFolder(f)).Distinct(StringComparer.Ordinal)
            .Select(folder => new Problem(folder, $"This packer doesn't know the component folder '{folder}'; it knows {string.Join(", ", SolutionPath.KnownFolders)}."));

    private static bool IsInKnownFolder(SourceFile file) =>
        !file.Path.Contains('/', StringComparison.Ordinal) || SolutionPath.KnownFolders.Contains(TopFolder(file));

    private static string TopFolder(SourceFile file) => file.Path.Split('/')[0];

    private static string WhyStray(SourceFile file) => file.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        ? "A dll doesn't belong in the solution folder: the one that ships comes from the build."
        : "The file belongs to no component that this packer packs; it would be lost, or shipped by accident.";
}
