namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// Texts are no longer than their columns in Dataverse, in any language: a label that is too long fails the import, which a
/// translation easily does where English has room.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/about-entity-reference, MaxLength of each.</remarks>
internal sealed class LengthCheck : ICheck
{
    private static readonly (FileKind Kind, string Element, int Most)[] Limits =
    [
        (FileKind.CustomApi, "description", 300),
        (FileKind.CustomApi, "displayname", 100),
        (FileKind.RequestParameter, "description", 300),
        (FileKind.RequestParameter, "displayname", 100),
        (FileKind.ResponseProperty, "description", 100),
        (FileKind.ResponseProperty, "displayname", 100),
        (FileKind.EnvironmentVariable, "description", 2000),
        (FileKind.EnvironmentVariable, "displayname", 100),
        (FileKind.WebResource, "DependencyXml", 5000),
        (FileKind.WebResource, "Description", 2000),
        (FileKind.WebResource, "DisplayName", 200),
    ];

    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        [.. Limits.SelectMany(limit => source.Faults(limit.Kind, root => Faults(root, limit.Element, limit.Most)))];

    private static IEnumerable<string> Faults(XElement root, string name, int most) =>
        root.Elements(name).SelectMany(element => Texts(element).Where(text => text.Words.Length > most)
            .Select(text => $"<{name}>{text.Where} has {text.Words.Length} characters; Dataverse takes at most {most}."));

    private static IEnumerable<(string Where, string Words)> Texts(XElement element) =>
    [
        ("", element.HasElements ? "" : element.Value),
        (" by default", element.Attribute("default")?.Value ?? ""),
        .. element.Elements("label").Select(label => ($" in language {label.Attribute("languagecode")?.Value}", label.Attribute("description")?.Value ?? "")),
    ];
}
