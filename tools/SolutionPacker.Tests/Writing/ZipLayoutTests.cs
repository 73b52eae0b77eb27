using System.Text;
using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;
using ProjectOpsClose.SolutionPacker.Writing;

namespace ProjectOpsClose.SolutionPacker.Tests.Writing;

public sealed class ZipLayoutTests
{
    [Fact]
    public void Members_EveryKindOfComponent_AreInTheOrderOfAnExport()
    {
        using var solution = SolutionCopy.WithEveryKind();

        var members = Zip.Members(solution.Pack().Unmanaged);

        Assert.Equal(["customizations.xml", "solution.xml"], members.Take(2));
        Assert.Equal("[Content_Types].xml", members[^1]);
        var webResources = members.Where(m => m.StartsWith("WebResources/", StringComparison.Ordinal)).ToList();
        var verbatim = members.Where(m => m.StartsWith("customapis/", StringComparison.Ordinal) || m.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal)).ToList();
        Assert.Equal([.. webResources, SolutionFiles.AssemblyFolder + "/ProjectOpsClosePlugins.dll", .. verbatim], members.Skip(2).SkipLast(1));
        Assert.Equal(webResources.Order(StringComparer.Ordinal), webResources);
        Assert.Equal(verbatim.Order(StringComparer.Ordinal), verbatim);
        Assert.Superset(new HashSet<string> { Sample.Api, Sample.Parameter, Sample.Property, SolutionFiles.GuardScope }, verbatim.ToHashSet());
        Assert.Contains(Sample.ScriptMember, webResources);
    }

    [Fact]
    public void Members_Dll_IsTheBuiltAssemblyToTheByte()
    {
        using var solution = SolutionCopy.AsItIs();

        var zip = solution.Pack().Unmanaged;

        Assert.Equal(solution.Assembly.ToBytes(), Zip.Bytes(zip, SolutionFiles.AssemblyFolder + "/ProjectOpsClosePlugins.dll"));
    }

    [Fact]
    public void Members_VerbatimFiles_AreUnchanged()
    {
        using var solution = SolutionCopy.WithEveryKind();

        var zip = solution.Pack().Unmanaged;

        Assert.All([Sample.Api, Sample.Parameter, Sample.Property, SolutionFiles.GuardScope], f => Assert.Equal(solution.Read(f), Zip.Text(zip, f)));
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("6", true)]
    [InlineData("7", true)]
    [InlineData("8", true)]
    [InlineData("10", true)]
    [InlineData("3", false)]
    [InlineData("11", false)]
    public void Members_WebResource_KeepsItsCarriageReturnsWhenItIsBinary(string type, bool keeps)
    {
        using var solution = SolutionCopy.WithEveryKind();
        const string name = "opsclose_/sample/file";
        solution.WriteBytes($"WebResources/{name}", "a\r\nb"u8.ToArray());
        solution.Write($"WebResources/{name}.data.xml", SampleXml.WebResource(name, type, "{3f0c6f4e-58f1-4d02-9a41-000000000099}"));
        solution.AddRootComponent($"""<RootComponent type="61" schemaName="{name}" behavior="0" />""");

        var zip = solution.Pack().Unmanaged;

        Assert.Equal(keeps ? "a\r\nb" : "a\nb", Zip.Text(zip, "WebResources/opsclose_samplefile"));
    }

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\rb\r", "a\rb\r")]
    [InlineData("\r\r\n", "\r\n")]
    public void LineEndings_OnlyThoseOfTwoCharacters_BecomeOne(string text, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(LineEndings.ToLf(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Members_XmlThatThePackerWrites_IsIndentedOnLinesOfItsOwn()
    {
        using var solution = SolutionCopy.AsItIs();

        var text = Zip.Text(solution.Pack().Unmanaged, "solution.xml");

        Assert.Contains(">\n  <SolutionManifest>\n    <UniqueName>ProjectOpsClose</UniqueName>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ContentTypes_MembersWithAndWithoutExtension_HaveDefaultsAndOverrides()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.StringsData, "opsclose_samplestrings1033resx<", "opsclose_sample/strings.1033.resx<");

        var types = Zip.Xml(solution.Pack().Unmanaged, "[Content_Types].xml").Elements().ToList();

        Assert.All(types, type => Assert.Equal("http://schemas.openxmlformats.org/package/2006/content-types", type.Name.NamespaceName));
        var extensions = types.Where(t => t.Name.LocalName == "Default").Select(t => t.Attribute("Extension")!.Value);
        var parts = types.Where(t => t.Name.LocalName == "Override").Select(t => t.Attribute("PartName")!.Value).ToList();
        Assert.Equal(["dll", "resx", "xml"], extensions);
        Assert.Contains("/" + Sample.ScriptMember, parts);
        Assert.DoesNotContain("/WebResources/opsclose_sample/strings.1033.resx", parts);
        Assert.All(types, t => Assert.Equal("application/octet-stream", t.Attribute("ContentType")!.Value));
    }

    [Fact]
    public void SolutionXml_Version_IsTheBuildsWithAFourthNumber()
    {
        using var solution = SolutionCopy.AsItIs();

        var manifest = Zip.Xml(solution.Pack().Unmanaged, "solution.xml").Element("SolutionManifest")!;

        Assert.Equal(SolutionCopy.Version + ".0", manifest.Element("Version")!.Value);
    }

    [Fact]
    public void Packages_UnmanagedAndManaged_DifferInOneValueOnly()
    {
        using var solution = SolutionCopy.WithEveryKind();

        var unmanaged = solution.Pack().Unmanaged;
        var managed = solution.Pack().Managed;

        Assert.Equal(Zip.Members(unmanaged), Zip.Members(managed));
        Assert.All(Zip.Members(unmanaged).Where(m => m != "solution.xml"), m => Assert.Equal(Zip.Bytes(unmanaged, m), Zip.Bytes(managed, m)));
        Assert.Contains("<Managed>0</Managed>", Zip.Text(unmanaged, "solution.xml"), StringComparison.Ordinal);
        Assert.Equal(Zip.Text(unmanaged, "solution.xml").Replace("<Managed>0<", "<Managed>1<", StringComparison.Ordinal), Zip.Text(managed, "solution.xml"));
    }

    [Fact]
    public void Customizations_EveryKindOfComponent_HasItsPartsInTheSectionsOrder()
    {
        using var solution = SolutionCopy.WithEveryKind();

        var root = Zip.Xml(solution.Pack().Unmanaged, "customizations.xml");

        Assert.Equal(XElement.Parse(solution.Read(SolutionFiles.Customizations)).Elements().Select(e => e.Name), root.Elements().Select(e => e.Name));
        Assert.Contains(root.Elements("Entities").Elements("Entity"), e => e.Element("Name")!.Value == "Lead");
        Assert.Contains(root.Elements("WebResources").Elements("WebResource"), e => e.Element("Name")!.Value == "opsclose_/sample/script.js");
        Assert.Single(root.Elements("SolutionPluginAssemblies").Elements("PluginAssembly"));
        var steps = solution.Files.Count(f => f.StartsWith("SdkMessageProcessingSteps/", StringComparison.Ordinal));
        Assert.Equal(steps, root.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep").Count());
    }

    [Fact]
    public void Customizations_Ribbon_FillsThePlaceholderOfItsEntity()
    {
        using var solution = SolutionCopy.WithEveryKind();

        var root = Zip.Xml(solution.Pack().Unmanaged, "customizations.xml");

        var ribbon = Assert.Single(root.Element("Entities")!.Elements().Single(e => e.Element("Name")!.Value == "Lead").Elements("RibbonDiffXml"));
        Assert.True(XNode.DeepEquals(WithoutDeclarations(XElement.Parse(SampleXml.Ribbon)), ribbon));
    }

    [Fact]
    public void Customizations_NamespacesAndComments_AreNotRepeated()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(SolutionFiles.WinStep, "<Mode>", "<!-- why --><?note why?><Mode>");

        var text = Zip.Text(solution.Pack().Unmanaged, "customizations.xml");

        Assert.Equal(2, text.Split("xmlns:xsi").Length);
        Assert.DoesNotContain("<!--", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<?note", text, StringComparison.Ordinal);
    }

    private static XElement WithoutDeclarations(XElement element)
    {
        element.RemoveAttributes();
        return element;
    }
}
