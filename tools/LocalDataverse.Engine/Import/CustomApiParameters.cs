using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Request parameters and response properties of a custom API, as rows with labels: two files of nearly one form.</summary>
internal sealed record CustomApiParameters(IReadOnlyList<ComponentLabels> RequestLabels, IReadOnlyList<ComponentLabels> ResponseLabels)
{
    public IReadOnlyList<Entity> Request { get; } = [.. RequestLabels.Select(labels => labels.Row)];

    public IReadOnlyList<Entity> Response { get; } = [.. ResponseLabels.Select(labels => labels.Row)];

    public IEnumerable<ComponentLabels> Labels => RequestLabels.Concat(ResponseLabels);

    public static CustomApiParameters Read(PackageArchive archive, string apiFolder, string api) => new(
        ReadAll(archive, $"{apiFolder}customapirequestparameters/", TableNames.CustomApiRequestParameter, name => CustomApiIds.RequestParameter(api, name)),
        ReadAll(archive, $"{apiFolder}customapiresponseproperties/", TableNames.CustomApiResponseProperty, name => CustomApiIds.ResponseProperty(api, name)));

    // A member, and the element in it, has the name of the table that it becomes a row of.
    private static List<ComponentLabels> ReadAll(PackageArchive archive, string folder, string table, Func<string, Guid> idOf)
    {
        var read = new List<ComponentLabels>();
        foreach (var part in archive.FilesOneFolderBelow(folder, $"{table}.xml").Select(member => archive.TakeElement(member, table)).OfType<XElement>())
        {
            var name = part.UniqueName(CustomApiNames.IsParameter, CustomApiNames.ParameterInWords);
            if (name.Length > 0 && read.Exists(other => (string)other.Row[ColumnNames.UniqueName] == name))
            {
                part.Refuse("is there twice");
            }

            read.Add(ComponentLabels.Read(part, RowOf(part, new Entity(table, idOf(name)) { [ColumnNames.UniqueName] = name })));
        }

        return read;
    }

    private static Entity RowOf(XElement part, Entity row)
    {
        var type = part.Option<ParameterType>(CustomApiRequestParameterTable.Type);
        row[ColumnNames.Name] = part.Text(ColumnNames.Name);
        row[ColumnNames.DisplayName] = part.DefaultLabel(ColumnNames.DisplayName);
        row[ColumnNames.Description] = part.DefaultLabel(ColumnNames.Description);
        row[CustomApiRequestParameterTable.Type] = new OptionSetValue((int)(type ?? default));
        row[CustomApiRequestParameterTable.LogicalEntityName] = TableOf(part, type);
        if (row.LogicalName == TableNames.CustomApiRequestParameter)
        {
            row[CustomApiRequestParameterTable.IsOptional] = part.Flag(CustomApiRequestParameterTable.IsOptional);
        }
        else if (part.Element(CustomApiRequestParameterTable.IsOptional) is not null)
        {
            // Microsoft's import fails with it too: a response property is there or it isn't.
            part.Refuse($"has <{CustomApiRequestParameterTable.IsOptional}>, which a response property can't have");
        }

        return row;
    }

    private static string? TableOf(XElement part, ParameterType? type)
    {
        if (part.OptionalText(CustomApiRequestParameterTable.LogicalEntityName) is not { } table || type is null)
        {
            return null;
        }

        return type.Value.HasTable()
            ? part.KnownTable(table)
            : part.Refused<string>($"has a <{CustomApiRequestParameterTable.LogicalEntityName}>, but the type {(int)type} ({type})");
    }
}
