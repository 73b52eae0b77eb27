using System.IO.Compression;
using System.Text;
using ProjectOpsClose.LocalDataverse.TestPlugins;

namespace ProjectOpsClose.TestKit;

/// <summary>A solution's zip: valid by default, then spoilt where a test says so.</summary>
internal sealed class SolutionZip
{
    public const string Manifest = "solution.xml";
    public const string Customizations = "customizations.xml";
    public const string ContentTypes = "[Content_Types].xml";
    public const string Dll = "PluginAssemblies/TestPlugins/TestPlugins.dll";

    private readonly Dictionary<string, byte[]> members = [];
    private readonly List<(string Name, byte[] Content)> more = [];

    public SolutionZip(params IReadOnlyList<TestStep> steps)
    {
        var xml = new SolutionXml(steps);
        Set(ContentTypes, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" />");
        Set(Manifest, xml.Manifest());
        Set(Customizations, xml.Customizations());
        Set("environmentvariabledefinitions/test_Mode/environmentvariabledefinition.xml", SolutionXml.Variable);
        members[Dll] = File.ReadAllBytes(typeof(Plugin1).Assembly.Location);
    }

    public static SolutionZip Default { get; } = new(new TestStep("Win", "opportunity"));

    public SolutionZip Set(string member, string content)
    {
        members[member] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public SolutionZip Set(string member, byte[] content)
    {
        members[member] = content;
        return this;
    }

    public SolutionZip With(TestApi api)
    {
        foreach (var (member, content) in api.Members())
        {
            Set(member, content);
        }

        return this;
    }

    /// <summary>A member beside the others, also one of a name that is there already.</summary>
    public SolutionZip Add(string member, string content = "text")
    {
        more.Add((member, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    public SolutionZip Without(string member)
    {
        Assert.True(members.Remove(member));
        return this;
    }

    public SolutionZip Replace(string member, string old, string by)
    {
        var content = Encoding.UTF8.GetString(members[member]);
        Assert.Contains(old, content, StringComparison.Ordinal);
        return Set(member, content.Replace(old, by, StringComparison.Ordinal));
    }

    public byte[] Bytes()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members.Select(member => (member.Key, member.Value)).Concat(more))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    public MemoryStream Stream() => new(Bytes());
}
