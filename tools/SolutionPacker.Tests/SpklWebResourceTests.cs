using System.Text.Json;
using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests;

/// <summary>
/// spkl.json lists the web resources of solution/WebResources: by autodetect spkl would upload their .data.xml files too.
/// </summary>
public sealed class SpklWebResourceTests
{
    private static readonly string Folder = Path.Combine(Repository.Solution, "WebResources");

    private readonly JsonElement section = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "spkl.json"))).RootElement.GetProperty("webresources")[0];

    private static Dictionary<string, XElement> Shipped { get; } = Directory
        .EnumerateFiles(Folder, "*.data.xml", SearchOption.AllDirectories)
        .Select(file => XElement.Load(file))
        .ToDictionary(resource => resource.Element("Name")!.Value);

    private IEnumerable<JsonElement> Listed => section.GetProperty("files").EnumerateArray();

    [Fact]
    public void Root_IsTheSolutionsFolderOfWebResources() =>
        Assert.Equal(Folder, Path.Combine(Repository.Root, OnDisk(Text(section, "root"))));

    [Fact]
    public void Files_AreThoseThatTheSolutionShips()
    {
        var listed = Listed.Select(file => Text(file, "uniquename"));

        Assert.NotEmpty(Shipped);
        Assert.Equal(Shipped.Keys.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_LieWhereTheirNamesSay() =>
        Assert.All(Listed, file =>
        {
            Assert.Equal(Text(file, "uniquename"), OnDisk(Text(file, "file")));
            Assert.True(File.Exists(Path.Combine(Folder, OnDisk(Text(file, "file")))));
        });

    /// <summary>spkl writes name and description each time, a language if it is told one: the solution's import must not undo it.</summary>
    [Fact]
    public void Files_SayWhatTheSolutionSays()
    {
        foreach (var file in Listed)
        {
            var resource = Shipped[Text(file, "uniquename")];
            Assert.Equal(resource.Element("DisplayName")!.Value, Text(file, "displayname"));
            Assert.Equal(resource.Element("Description")!.Value, Text(file, "description"));
        }

        Assert.All(Listed, file => Assert.Equal(
            ["uniquename", "file", "displayname", "description"], file.EnumerateObject().Select(property => property.Name)));
    }

    private static string OnDisk(string path) => path.Replace('\\', '/');

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
