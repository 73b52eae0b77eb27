using System.IO.Compression;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>
/// deploymentSettings.json sets nothing until somebody fills it in: a default written out would hold on to today's, and set back on
/// each import what was changed by hand. docs/automation.md shows what to fill in.
/// </summary>
public class DeploymentSettingsTests
{
    private static readonly Dictionary<string, string?> Defaults = PackedDefinitions().ToDictionary(
        definition => (string)definition.Attribute("schemaname")!, definition => (string?)definition.Element("defaultvalue"));

    private static readonly Dictionary<string, string?> Example = DeploymentSettings.Example.EnvironmentVariables.ToDictionary(
        variable => variable.SchemaName, variable => (string?)variable.Value);

    [Fact]
    public void File_AsItIs_SetsNothing()
    {
        Assert.Empty(DeploymentSettings.Released.EnvironmentVariables);
        Assert.Empty(DeploymentSettings.Released.ConnectionReferences);
    }

    [Fact]
    public void Defaults_AreOfTheVariablesThatThePluginsRead_AndTaken()
    {
        Assert.Equal(GuardSettings.Names.Concat(BulkCloseSettings.Names).Order(), Defaults.Keys.Order());
        AssertTaken(Defaults);
    }

    [Fact]
    public void Example_HoldsValuesThatThePluginsTake_NoneOfThemADefault()
    {
        Assert.NotEmpty(Example);
        Assert.Subset(Defaults.Keys.ToHashSet(), Example.Keys.ToHashSet());
        Assert.All(Example, variable => Assert.NotEqual(Defaults[variable.Key], variable.Value));
        AssertTaken(Example);
    }

    /// <summary>Dataverse ends an import whose file has an empty value: https://github.com/microsoft/powerplatform-build-tools/issues/905.</summary>
    private static void AssertTaken(Dictionary<string, string?> values)
    {
        Assert.DoesNotContain(values.Values, string.IsNullOrWhiteSpace);
        Assert.Null(new GuardSettings(new SettingValues(values)).Invalid);
        Assert.Null(new BulkCloseSettings(new SettingValues(values)).Invalid);
    }

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
