namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Definitions alone: a value belongs to an environment, and a package that brings one is refused by name.</summary>
internal static class EnvironmentVariablePartReader
{
    private const string Folder = "environmentvariabledefinitions/";
    private const string File = "/environmentvariabledefinition.xml";

    public static IReadOnlyList<EnvironmentVariablePart> ReadAll(PackageArchive archive) =>
        [.. archive.NamesUnder(Folder).Where(IsDefinition).Select(member => Read(archive, member))];

    private static bool IsDefinition(string member) => member.EndsWith(File, StringComparison.OrdinalIgnoreCase);

    private static EnvironmentVariablePart Read(PackageArchive archive, string member)
    {
        var part = PackageXml.Parse(archive.Take(member, "its own definition"), member);
        return part.Name.LocalName != "environmentvariabledefinition"
            ? throw part.Wrong("is not <environmentvariabledefinition>")
            : new EnvironmentVariablePart(part.Required("schemaname"), part.Number("type"))
            {
                DisplayName = part.DefaultLabel("displayname"),
                Description = part.DefaultLabel("description"),
                DefaultValue = part.OptionalText("defaultvalue"),
                IsRequired = part.Number("isrequired", absent: 0) == 1,
            };
    }
}
