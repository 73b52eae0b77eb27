namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The definition of an environment variable. A value belongs to an environment: it stays as it is, and a package that brings
/// one is refused by name.
/// </summary>
internal sealed record EnvironmentVariableComponent(ComponentLabels Labels)
{
    public Entity Row => Labels.Row;

    public string SchemaName => (string)Row[ColumnNames.SchemaName];

    public static IReadOnlyList<EnvironmentVariableComponent> ReadAll(PackageArchive archive) =>
    [
        .. archive.NamesUnder("environmentvariabledefinitions/").Where(member => member.EndsWith("/environmentvariabledefinition.xml", StringComparison.OrdinalIgnoreCase))
            .Select(member => archive.TakeElement(member, TableNames.EnvironmentVariableDefinition)).OfType<XElement>().Select(Read),
    ];

    public void Write(ComponentRows rows)
    {
        rows.WriteNamed(Row, ColumnNames.SchemaName);
        Labels.Write(rows);
    }

    // apiid, parameterkey and parentdefinitionid tell makers where a value is chosen from; no code reads a value by them.
    private static EnvironmentVariableComponent Read(XElement part) => new(ComponentLabels.Read(part, new Entity(TableNames.EnvironmentVariableDefinition)
    {
        [ColumnNames.SchemaName] = part.Required(ColumnNames.SchemaName),
        [ColumnNames.DisplayName] = part.DefaultLabel(ColumnNames.DisplayName),
        [ColumnNames.Description] = part.DefaultLabel(ColumnNames.Description),
        [EnvironmentVariableDefinitionTable.DefaultValue] = part.OptionalText(EnvironmentVariableDefinitionTable.DefaultValue),
        [EnvironmentVariableDefinitionTable.IsRequired] = part.Flag(EnvironmentVariableDefinitionTable.IsRequired),
        [EnvironmentVariableDefinitionTable.Type] = part.Number(EnvironmentVariableDefinitionTable.Type) is { } type ? new OptionSetValue(type) : null,
    }));
}
