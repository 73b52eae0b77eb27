using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The definition of an environment variable. A value belongs to an environment: it stays as it is, and a package that brings
/// one is refused by name.
/// </summary>
internal sealed record EnvironmentVariableComponent(Entity Row)
{
    private const string Folder = "environmentvariabledefinitions/";
    private const string File = "/environmentvariabledefinition.xml";

    public string SchemaName => (string)Row[ColumnNames.SchemaName];

    public static IReadOnlyList<EnvironmentVariableComponent> ReadAll(PackageArchive archive) =>
        [.. archive.NamesUnder(Folder).Where(member => member.EndsWith(File, StringComparison.OrdinalIgnoreCase)).Select(member => Read(archive, member))];

    public void Write(ComponentRows rows) => rows.WriteNamed(Row, ColumnNames.SchemaName);

    private static EnvironmentVariableComponent Read(PackageArchive archive, string member)
    {
        var part = PackageXml.Parse(archive.Take(member, "its own definition"), member, TableNames.EnvironmentVariableDefinition);
        return new EnvironmentVariableComponent(new Entity(TableNames.EnvironmentVariableDefinition)
        {
            [ColumnNames.SchemaName] = part.Required(ColumnNames.SchemaName),
            [ColumnNames.DisplayName] = part.DefaultLabel(ColumnNames.DisplayName),
            [ColumnNames.Description] = part.DefaultLabel(ColumnNames.Description),
            [EnvironmentVariableDefinitionTable.DefaultValue] = part.OptionalText(EnvironmentVariableDefinitionTable.DefaultValue),
            [EnvironmentVariableDefinitionTable.IsRequired] = part.Number(EnvironmentVariableDefinitionTable.IsRequired, absent: 0) == 1,
            [EnvironmentVariableDefinitionTable.Type] = new OptionSetValue(part.Number(EnvironmentVariableDefinitionTable.Type)),
        });
    }
}
