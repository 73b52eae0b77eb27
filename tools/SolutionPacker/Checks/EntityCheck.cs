using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>A table's shell and its ribbon come together: alone, the one is empty and the other is dropped.</summary>
internal sealed class EntityCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
    [
        .. Alone(source, FileKind.Entity, FileKind.Ribbon, "RibbonDiff.xml"),
        .. Alone(source, FileKind.Ribbon, FileKind.Entity, "Entity.xml"),
        .. source.Readable(FileKind.Entity).Where(f => f.Root.Element("RibbonDiffXml") is { HasElements: true })
            .Select(f => new Problem(f.File.Path, "<RibbonDiffXml> must be empty: the ribbon is packed from RibbonDiff.xml.")),
        .. source.Readable(FileKind.Entity)
            .Where(f => f.Root.Element("EntityInfo")?.Element("entity")?.Attribute("Name")?.Value is { Length: > 0 } name && name != f.Root.Element("Name")?.Value)
            .Select(f => new Problem(f.File.Path, "The Name of <entity> differs from <Name>.")),
    ];

    private static IEnumerable<Problem> Alone(SolutionSource source, FileKind kind, FileKind other, string otherName)
    {
        var folders = source.Of(other).Select(f => SolutionPath.FolderOf(f.Path)).ToHashSet(StringComparer.Ordinal);
        return source.Of(kind).Where(f => !folders.Contains(SolutionPath.FolderOf(f.Path)))
            .Select(f => new Problem(f.Path, $"There is no {otherName} beside it."));
    }
}
