using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.SolutionPacker;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>
/// What a plug-in type is: packer and import say the same, or a solution that packs wouldn't import. Of what the dll's
/// metadata tells, it is what Dataverse can make an instance of: public as far out as it is nested, concrete, not generic.
/// </summary>
public class PluginTypeTests
{
    private const string Namespace = "ProjectOpsClose.LocalDataverse.TestPlugins.";

    [Theory]
    [InlineData("Plugin1", true)]
    [InlineData("Activity", true)]
    [InlineData("Outer+NestedPlugin", true)]
    [InlineData("GenericBasePlugin", true)]
    [InlineData("TracingPlugin", false)]
    [InlineData("GenericBase`1", false)]
    [InlineData("OpenGenericPlugin`1", false)]
    [InlineData("HiddenPlugin", false)]
    [InlineData("Outer+HiddenNestedPlugin", false)]
    [InlineData("HiddenOuter+NestedPlugin", false)]
    [InlineData("NoPlugin", false)]
    [InlineData("NestedPlugin", false)]
    public void PluginType_PackerAndImport_SayTheSame(string name, bool expected)
    {
        Assert.Equal(expected, PackerKnows(Namespace + name));
        Assert.Equal(expected, ImportKnows(Namespace + name));
    }

    private static bool PackerKnows(string type)
    {
        var folder = Directory.CreateTempSubdirectory("plugin-types-");
        try
        {
            var file = Path.Combine(folder.FullName, "PluginAssemblies", "Test", "Test.dll.data.xml");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, $"""<PluginAssembly><PluginTypes><PluginType Name="{type}" /></PluginTypes></PluginAssembly>""");
            var problems = Packer.Pack(folder.FullName, typeof(Plugin1).Assembly.Location, "1.0.0").Problems;
            return !problems.Any(problem => problem.Message.StartsWith($"{type} isn't a public plug-in", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool ImportKnows(string type)
    {
        using var organization = Organization.Open();
        using var zip = new SolutionZip().Replace(SolutionZip.Customizations, SolutionXml.Types[0].FullName!, type).Stream();
        try
        {
            return organization.Import(zip).PluginTypes.Contains(type);
        }
        catch (SolutionImportException refusal) when (refusal.Message.Contains($"'{type}' is no public, concrete plug-in", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
