using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests;

public sealed class PackerTests
{
    [Fact]
    public void Pack_SolutionAsItIs_HasNoProblems()
    {
        using var solution = SolutionCopy.AsItIs();

        solution.Save();

        var result = solution.PackSaved();

        Assert.Empty(result.Problems);
        Assert.Equal("ProjectOpsClose", result.UniqueName);
    }

    /// <summary>An export leaves out what is empty in these files.</summary>
    [Fact]
    public void Solution_CustomApisAndVariables_HaveNoEmptyElement()
    {
        using var solution = SolutionCopy.AsItIs();

        var files = solution.Files.Where(f => f.StartsWith("customapis/", StringComparison.Ordinal) || f.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal));

        Assert.All(files, file => Assert.DoesNotContain(
            XElement.Parse(solution.Read(file)).Descendants(), e => e.Name.LocalName != "label" && !e.HasElements && string.IsNullOrWhiteSpace(e.Value)));
    }

    [Fact]
    public void Pack_EveryKindOfComponent_HasNoProblems()
    {
        using var solution = SolutionCopy.WithEveryKind();

        var result = solution.Pack();

        Assert.Empty(result.Problems);
        Assert.NotEmpty(result.Managed);
    }

    [Fact]
    public void Pack_TwoFaultsInTwoFiles_ReportsBothInOrderOfPath()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.WinStep, "<Stage>20<", "<Stage>30<");
        solution.Replace(SolutionFiles.Manifest, "<Managed>2<", "<Managed>0<");

        var result = solution.Pack();

        Assert.Equal([SolutionFiles.Manifest, SolutionFiles.WinStep], result.Problems.Select(p => p.File));
    }

    [Fact]
    public void Zip_SolutionHasProblems_Throws()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Delete(SolutionFiles.WinStep);

        var result = solution.Pack();

        var thrown = Assert.Throws<InvalidOperationException>(() => result.Managed);
        Assert.Equal("There is no zip: the solution has problems.", thrown.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.x")]
    [InlineData("01.2.3")]
    [InlineData("1.2.3\n")]
    [InlineData("1.2.3-beta")]
    [InlineData("1.2.9999999999")]
    public void Pack_VersionIsNotThreeNumbers_IsAProblemOfTheManifest(string version)
    {
        using var solution = SolutionCopy.AsItIs();

        var result = solution.Pack(version: version);

        var expected = new Problem(SolutionFiles.Manifest, $"The version to pack is '{version}'; it must be major.minor.patch.");
        Assert.Equal(expected, Assert.Single(result.Problems));
    }

    [Fact]
    public void Pack_FolderDoesNotExist_SaysWhatIsMissing()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Save();

        var result = Packer.Pack(Path.Combine(solution.Folder, "nowhere"), solution.AssemblyPath, "1.0.0");

        Assert.Contains(result.Problems, p => p.File == SolutionFiles.Manifest);
        Assert.Contains(result.Problems, p => p.File == SolutionFiles.Customizations);
    }
}
