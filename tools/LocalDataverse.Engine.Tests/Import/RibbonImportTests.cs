using ProjectOpsClose.LocalDataverse.Engine.Import;
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

    private ImportResult Import(SolutionZip zip)
    {
        using var stream = zip.Stream();
        return organization.Host.Import(stream);
    }
}
