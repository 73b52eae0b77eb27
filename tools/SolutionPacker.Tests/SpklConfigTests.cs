using System.Text.Json;
using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests;

/// <summary>spkl.json, the field's own way to deploy, means the same solution and the same dll as the packer.</summary>
public sealed class SpklConfigTests
{
    private readonly JsonElement config = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "spkl.json"))).RootElement;

    [Fact]
    public void Solutions_Section_NamesTheSolutionAndItsFolder()
    {
        var solution = config.GetProperty("solutions")[0];
        using var copy = SolutionCopy.AsItIs();

        Assert.Equal(copy.Pack().UniqueName, solution.GetProperty("solution_uniquename").GetString());
        Assert.Equal("solution", solution.GetProperty("packagepath").GetString());
    }

    [Fact]
    public void Map_Dll_LeadsFromTheRegisteredFileToTheReleaseBuild()
    {
        var map = config.GetProperty("solutions")[0].GetProperty("map")[0];
        var registered = SolutionFiles.Assembly[..^".data.xml".Length];

        Assert.EndsWith("\\" + Path.GetFileName(registered), map.GetProperty("from").GetString(), StringComparison.Ordinal);
        Assert.Equal("..\\" + AssemblyPath(), map.GetProperty("to").GetString());
    }

    [Fact]
    public void Plugins_Section_NamesTheReleaseBuildOfThePlugins()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "Plugins", "ProjectOpsClose.Plugins.csproj"));

        Assert.Equal("Plugins\\bin\\Release\\net462\\ProjectOpsClose.Plugins.dll", AssemblyPath());
        Assert.Contains("<TargetFramework>net462</TargetFramework>", project, StringComparison.Ordinal);
        Assert.Contains("<AssemblyName>ProjectOpsClose.Plugins</AssemblyName>", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugins_Section_LeavesNoClassAndNoStepOut()
    {
        var section = config.GetProperty("plugins")[0];

        Assert.Equal(["profile", "solution", "assemblypath"], section.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Sections_WithoutProfileArgument_AreAllUsed()
    {
        var sections = config.EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray()).ToList();

        Assert.Equal(3, sections.Count);
        Assert.All(sections, section => Assert.Equal("default", section.GetProperty("profile").GetString()));
    }

    /// <summary>spkl runs every spkl.json that it finds below a folder, also in bin, where the web resources are old.</summary>
    [Fact]
    public void Copies_InOutputFolders_HaveAnotherName()
    {
        var links = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XElement.Load(project).Descendants().Where(item => item.Attribute("Include")?.Value.EndsWith("spkl.json", StringComparison.Ordinal) is true))
            .Select(item => item.Attribute("Link")?.Value)
            .ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotEqual("spkl.json", Path.GetFileName(link ?? "spkl.json")));
    }

    private string? AssemblyPath() => config.GetProperty("plugins")[0].GetProperty("assemblypath").GetString();
}
