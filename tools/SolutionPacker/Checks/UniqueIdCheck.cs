namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// No GUID stands for two components of the solution, no ribbon id for two definitions of one ribbon, and no root component is
/// listed twice. The second one is reported: it is usually the copy.
/// </summary>
internal sealed class UniqueIdCheck : ICheck
{
    private static readonly (FileKind Kind, string Element, string? Attribute)[] Guids =
    [
        (FileKind.PluginAssembly, "PluginAssembly", "PluginAssemblyId"),
        (FileKind.PluginAssembly, "PluginType", "PluginTypeId"),
        (FileKind.Step, "SdkMessageProcessingStep", "SdkMessageProcessingStepId"),
        (FileKind.Step, "SdkMessageProcessingStepImageId", null),
        (FileKind.WebResource, "WebResourceId", null),
    ];

    public IReadOnlyList<Problem> Check(SolutionSource source) =>
    [
        .. Repeated(Guids.SelectMany(g => GuidsOf(source, g.Kind, g.Element, g.Attribute))),
        .. source.Readable(FileKind.Ribbon).SelectMany(f => Repeated(RibbonIds(f.Root).Select(id => (f.File.Path, id)))),
        .. Repeated(RootComponents(source)).AsHouseRules(),
    ];

    private static IEnumerable<(string File, string Id)> GuidsOf(SolutionSource source, FileKind kind, string element, string? attribute) =>
        from file in source.Readable(kind)
        from found in file.Root.DescendantsAndSelf(element)
        let text = attribute is null ? found.Value : found.Attribute(attribute)?.Value
        where Guid.TryParse(text, out _)
        select (file.File.Path, Guid.Parse(text).ToString());

    private static IEnumerable<string> RibbonIds(XElement ribbon) =>
    [
        .. Ids(ribbon.Elements("CustomActions").Descendants()),
        .. Ids(ribbon.Elements("CommandDefinitions").Elements()),
        .. Ids(ribbon.Elements("RuleDefinitions").Elements().Elements()),
        .. Ids(ribbon.Elements("LocLabels").Elements()),
    ];

    private static IEnumerable<string> Ids(IEnumerable<XElement> elements) =>
        elements.Where(e => e.Attribute("Id") is not null).Select(e => e.Attribute("Id")!.Value);

    private static IEnumerable<(string File, string Id)> RootComponents(SolutionSource source) =>
        source.Manifest?.Elements("RootComponents").Elements()
            .Select(e => (SolutionPath.Manifest, $"{e.Attribute("type")?.Value} {(e.Attribute("id") ?? e.Attribute("schemaName"))?.Value.ToLowerInvariant()}"))
        ?? [];

    private static IEnumerable<Problem> Repeated(IEnumerable<(string File, string Id)> ids) =>
        ids.GroupBy(i => i.Id, StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1).Select(again => new Problem(again.File, $"The id '{again.Id}' is taken already, in {g.First().File}.")));
}
