namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// What goes together is there together: a table's shell and its ribbon, a parameter and its custom API, a component and the
/// element of Customizations.xml that it is packed into. Microsoft's packager leaves out what has no such element, with a warning,
/// and a ribbon without its table.
/// </summary>
internal sealed class CompletenessCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
    [
        .. source.Customizations is { } customizations ? Section.All.SelectMany(section => SectionProblems(section, customizations, source)) : [],
        .. Alone(source, FileKind.Entity, FileKind.Ribbon, "RibbonDiff.xml").AsHouseRules(),
        .. Alone(source, FileKind.Ribbon, FileKind.Entity, "Entity.xml"),
        .. source.Faults(FileKind.Entity, EntityFaults).AsHouseRules(),
        .. WithoutApi(source).AsHouseRules(),
    ];

    private static IEnumerable<Problem> SectionProblems(Section section, XElement customizations, SolutionSource source) =>
        (customizations.Element(section.Element), source.Of(section.Kind).Any()) switch
        {
            (null, true) => [new(SolutionPath.Customizations, $"There is no <{section.Element} /> for the {section.Folder} to go into.")],
            ({ HasElements: true }, _) => [new(SolutionPath.Customizations, $"<{section.Element}> must be empty: what it holds is packed from {section.Folder}/.") { IsHouseRule = true }],
            _ => [],
        };

    private static IEnumerable<Problem> Alone(SolutionSource source, FileKind kind, FileKind other, string otherName)
    {
        var folders = source.Of(other).Select(f => SolutionPath.FolderOf(f.Path)).ToHashSet(StringComparer.Ordinal);
        return source.Of(kind).Where(f => !folders.Contains(SolutionPath.FolderOf(f.Path)))
            .Select(f => new Problem(f.Path, $"There is no {otherName} beside it."));
    }

    private static IEnumerable<string> EntityFaults(XElement entity)
    {
        if (entity.Element("RibbonDiffXml") is { HasElements: true })
        {
            yield return "<RibbonDiffXml> must be empty: the ribbon is packed from RibbonDiff.xml.";
        }

        if (entity.Element("EntityInfo")?.Element("entity")?.Attribute("Name")?.Value is { Length: > 0 } name && name != entity.Element("Name")?.Value)
        {
            yield return "The Name of <entity> differs from <Name>.";
        }
    }

    /// <summary>A folder without a custom API would be copied into the zip all the same.</summary>
    private static IEnumerable<Problem> WithoutApi(SolutionSource source)
    {
        var apis = source.Of(FileKind.CustomApi).Select(f => SolutionPath.FolderOf(f.Path)).ToHashSet(StringComparer.Ordinal);
        return source.Of(FileKind.RequestParameter).Concat(source.Of(FileKind.ResponseProperty))
            .Where(f => !apis.Contains(ApiFolder(f)))
            .Select(f => new Problem(f.Path, $"There is no {ApiFolder(f)}/customapi.xml that it belongs to."));
    }

    private static string ApiFolder(SourceFile part) => string.Join('/', part.Path.Split('/').Take(2));
}
