using System.Xml;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <param name="Dependencies">The names of the web resources that it needs.</param>
internal sealed record WebResourceComponent(Entity Row, string Name, IReadOnlyList<string> Dependencies)
{
    private const int FirstType = 1;
    private const int LastType = 12;

    public static WebResourceComponent Read(XElement part, PackageArchive archive)
    {
        var name = part.Text("Name");
        var type = part.Number("WebResourceType");
        if (type is < FirstType or > LastType)
        {
            part.Refuse($"has the type {type}: there are {FirstType} to {LastType}");
        }

        var content = part.Text("FileName") is { } file ? archive.Take(file.TrimStart('/'), $"the web resource '{name}'") : null;
        var dependencies = part.OptionalText("DependencyXml");
        var row = new Entity(TableNames.WebResource, part.Id(part.Text("WebResourceId")))
        {
            [ColumnNames.Name] = name,
            [ColumnNames.DisplayName] = part.OptionalText("DisplayName"),
            [ColumnNames.Description] = part.OptionalText("Description"),
            [WebResourceTable.WebResourceType] = new OptionSetValue(type ?? FirstType),
            [WebResourceTable.DependencyXml] = dependencies,
            [WebResourceTable.LanguageCode] = part.OptionalText("LanguageCode") is null ? null : part.Number("LanguageCode"),
            [ColumnNames.Content] = Convert.ToBase64String(content ?? []),
        };
        return new WebResourceComponent(row, name!, dependencies is null ? [] : NamesIn(part, dependencies));
    }

    public void Write(ComponentRows rows) => rows.Write(Row);

    private static IReadOnlyList<string> NamesIn(XElement part, string xml)
    {
        try
        {
            var names = WebResourceDependencies.NamesIn(xml);
            if (names.Contains(""))
            {
                part.Refuse("has a <Library> without a name in its <DependencyXml>");
            }

            return [.. names.Where(name => name.Length > 0)];
        }
        catch (XmlException exception)
        {
            return part.Refused<IReadOnlyList<string>>($"has a <DependencyXml> that can't be read as XML: {exception.Message}") ?? [];
        }
    }
}
