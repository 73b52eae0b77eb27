using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.SolutionFormat;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

public sealed class RibbonImportTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Import_Ribbon_IsNamed()
    {
        var result = Import(TestRibbon.Zip());

        Assert.Equal(["opportunity"], result.Ribbons);
    }

    [Fact]
    public void Import_ShellWithoutRibbon_NamesNone()
    {
        var result = Import(TestRibbon.Zip().WithEmptyRibbon());

        Assert.Empty(result.Ribbons);
    }

    /// <summary>A rule of the platform's own is made of conditions that a solution could have too.</summary>
    [Fact]
    public void Import_EveryPlatformRule_AsAReferenceAndAsADefinition()
    {
        Assert.Equal(["opportunity"], Import(Referring()).Ribbons);
        Assert.Equal(["opportunity"], Import(Defining()).Ribbons);
    }

    [Fact]
    public void Import_WebResourceWithDependencies_KeepsThem()
    {
        Import(TestRibbon.Zip());

        var script = organization.All("webresource").Single(row => (string)row["name"] == TestRibbon.Script);
        Assert.Contains(TestRibbon.Strings, (string)script["dependencyxml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Import_SecondSolutionWithRibbonOfTheTable_IsRefused()
    {
        Import(TestRibbon.Zip());
        var other = TestRibbon.Zip().Replace(SolutionZip.Manifest, "<UniqueName>TestSolution<", "<UniqueName>OtherSolution<");

        var refusal = Assert.Throws<SolutionImportException>(() => Import(other));

        Assert.Contains("'opportunity' has a ribbon of the solution 'TestSolution'", refusal.Message, StringComparison.Ordinal);
    }

    private static SolutionZip Referring() => TestRibbon.Zip()
        .Replace(SolutionZip.Customizations, """<EnableRule Id="Mscrm.NotOffline" />""", References(Ribbon.Platform.EnableRules))
        .Replace(SolutionZip.Customizations, """<DisplayRule Id="test.Close.Displayed" />""", References(Ribbon.Platform.DisplayRules));

    private static SolutionZip Defining() => TestRibbon.Zip()
        .Replace(SolutionZip.Customizations, """<EnableRule Id="test.Close.Enabled">""", string.Concat(Ribbon.Platform.EnableRules) + """<EnableRule Id="test.Close.Enabled">""")
        .Replace(SolutionZip.Customizations, """<DisplayRule Id="test.Close.Displayed"><""", string.Concat(Ribbon.Platform.DisplayRules) + """<DisplayRule Id="test.Close.Displayed"><""");

    private static string References(IEnumerable<XElement> rules) => string.Concat(rules.Select(rule => new XElement(rule.Name, rule.Attribute("Id"))));

    private ImportResult Import(SolutionZip zip)
    {
        using var stream = zip.Stream();
        return organization.Host.Import(stream);
    }
}
