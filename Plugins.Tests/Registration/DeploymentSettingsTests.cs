using System.IO.Compression;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>
/// Whoever imports with deploymentSettings.json as it is gets the defaults. They are written out, since Dataverse ends an import
/// whose file has an empty value: "Environment variable value can't be an empty string".
/// </summary>
/// <remarks>https://github.com/microsoft/powerplatform-build-tools/issues/905</remarks>
public class DeploymentSettingsTests
{
    private static readonly DeploymentSettings Settings = DeploymentSettings.AsTheyAre();

    [Fact]
    public void File_AsItIs_GivesEachVariableOfTheSolutionItsDefault()
    {
        var defaults = PackedDefinitions().Select(definition =>
            new VariableSetting((string)definition.Attribute("schemaname")!, definition.Element("defaultvalue")!.Value));

        Assert.Equal(
            defaults.OrderBy(variable => variable.SchemaName, StringComparer.Ordinal), Settings.EnvironmentVariables);
    }

    [Fact]
    public void File_AsItIs_HoldsValuesThatThePluginsTake()
    {
        var values = Settings.EnvironmentVariables.ToDictionary(variable => variable.SchemaName, variable => (string?)variable.Value);

        Assert.DoesNotContain(Settings.EnvironmentVariables, variable => string.IsNullOrWhiteSpace(variable.Value));
        Assert.Null(new GuardSettings(new SettingValues(values)).Invalid);
        Assert.Null(new BulkCloseSettings(new SettingValues(values)).Invalid);
    }

    [Fact]
    public void File_AsItIs_NamesEachVariableThatThePluginsRead() => Assert.Equal(
        GuardSettings.Names.Concat(BulkCloseSettings.Names).Order(StringComparer.Ordinal),
        Settings.EnvironmentVariables.Select(variable => variable.SchemaName));

    [Fact]
    public void File_AsItIs_NamesNoConnection() => Assert.Empty(Settings.ConnectionReferences);

    private static List<XElement> PackedDefinitions()
    {
        using var zip = new ZipArchive(new MemoryStream(TestSolution.Zip));
        return [.. zip.Entries.Where(entry => entry.Name == "environmentvariabledefinition.xml").Select(Load)];
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream);
    }
}
