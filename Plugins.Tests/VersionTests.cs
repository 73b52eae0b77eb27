using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>The version is written once, as the first version heading of CHANGELOG.md.</summary>
public partial class VersionTests
{
    private static readonly Version Written = new(
        Heading().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "CHANGELOG.md"))).Groups[1].Value + ".0");

    private static readonly string Dll = typeof(OpportunityCloseGuard).Assembly.Location;

    [Fact]
    public void FileVersion_IsTheChangelogs() => Assert.Equal($"{Written}", FileVersionInfo.GetVersionInfo(Dll).FileVersion);

    [Theory]
    [InlineData("ProjectOpsClose.zip", "0")]
    [InlineData("ProjectOpsClose_managed.zip", "1")]
    public void BuiltZip_HasTheChangelogsVersionAndItsKind(string name, string managed)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Artifacts(), name));
        using var stream = zip.GetEntry("solution.xml")!.Open();

        var manifest = XDocument.Load(stream).Root!.Element("SolutionManifest")!;

        Assert.Equal(($"{Written}", managed), (manifest.Element("Version")!.Value, manifest.Element("Managed")!.Value));
    }

    [Fact]
    public void AssemblyVersion_IsTheMajorVersionAlone() =>
        Assert.Equal(new Version(Written.Major, 0, 0, 0), AssemblyName.GetAssemblyName(Dll).Version);

    /// <summary>Where the build puts the zips; the host knows it by the one that its demo imports.</summary>
    private static string Artifacts() => Path.GetDirectoryName(typeof(LocalDataverse.Demo.DemoCommand).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SolutionZip").Value!)!;

    [GeneratedRegex(@"^## (\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
