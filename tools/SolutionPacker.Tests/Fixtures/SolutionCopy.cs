using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>The project's own solution in a folder of its own, for a test to change one thing in.</summary>
internal sealed partial class SolutionCopy : IDisposable
{
    public const string Version = "1.2.3";

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("solutionpacker-");

    private SolutionCopy()
    {
        Folder = Path.Combine(temporary.FullName, "solution");
        foreach (var file in Directory.EnumerateFiles(Repository.Solution, "*", SearchOption.AllDirectories))
        {
            WriteBytes(Path.GetRelativePath(Repository.Solution, file), File.ReadAllBytes(file));
        }

        Assembly = AsRegistered();
    }

    public string Folder { get; }

    public string Output => Path.Combine(temporary.FullName, "artifacts");

    public string AssemblyPath => Path.Combine(temporary.FullName, "Built.dll");

    /// <summary>What the build made: at first just what the copied solution registers.</summary>
    public FakeAssembly Assembly { get; set; }

    public IReadOnlyList<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal).ToList();

    public static SolutionCopy AsItIs() => new();

    /// <summary>
    /// With components of every kind the packer knows, whether or not the project has them yet; in English and Danish, however many
    /// languages the project has.
    /// </summary>
    public static SolutionCopy WithEveryKind()
    {
        var copy = new SolutionCopy();
        copy.TakeOutOtherLanguages();
        Sample.AddTo(copy);
        return copy;
    }

    public string Read(string path) => File.ReadAllText(Full(path));

    public byte[] ReadBytes(string path) => File.ReadAllBytes(Full(path));

    public void Write(string path, string text) => WriteBytes(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), content);
    }

    /// <summary>Replaces the first occurrence, which has to be there.</summary>
    public void Replace(string path, string old, string replacement)
    {
        var text = Read(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' isn't in {path}");
        Write(path, text[..at] + replacement + text[(at + old.Length)..]);
    }

    /// <summary>Changes the file's root element.</summary>
    public void Edit(string path, Action<XElement> change)
    {
        var root = XElement.Parse(Read(path));
        change(root);
        Write(path, root.ToString());
    }

    public void Delete(string path) => File.Delete(Full(path));

    public void AddRootComponent(string component) =>
        Replace(SolutionFiles.Manifest, "</RootComponents>", component + "</RootComponents>");

    public PackResult Pack(PackageType type = PackageType.Unmanaged)
    {
        SaveAssembly();
        return Packer.Pack(Folder, AssemblyPath, Version, type);
    }

    public void SaveAssembly() => File.WriteAllBytes(AssemblyPath, Assembly.ToBytes());

    public void Dispose() => temporary.Delete(recursive: true);

    private void TakeOutOtherLanguages()
    {
        foreach (var path in Files.Where(path => Resx().IsMatch(path) && !path.EndsWith(".data.xml", StringComparison.Ordinal)))
        {
            Delete(path);
            Delete(path + ".data.xml");
        }

        foreach (var path in Files.Where(path => path.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Write(path, OfAnotherLanguage().Replace(Read(path), ""));
        }
    }

    private string Full(string path) => Path.Combine(Folder, path);

    private FakeAssembly AsRegistered()
    {
        var assembly = new FakeAssembly();
        foreach (var type in XDocument.Parse(Read(SolutionFiles.Assembly)).Descendants("PluginType"))
        {
            (type.Element("WorkflowActivityGroupName") is null ? assembly.Plugins : assembly.Activities).Add(type.Attribute("Name")!.Value);
        }

        return assembly;
    }

    [GeneratedRegex(@"\.(?!1033|1030)\d+\.resx")]
    private static partial Regex Resx();

    /// <summary>A label, an entry of Languages, a root component, a dependency.</summary>
    [GeneratedRegex("""
        <\w+ description="[^"]*" languagecode="(?!1033|1030)\d+" />|<Language>(?!1033|1030)\d+</Language>|<RootComponent [^>]*\.(?!1033|1030)\d+\.resx"[^>]*>|&lt;Library name="[^"]*\.(?!1033|1030)\d+\.resx".*?/&gt;
        """)]
    private static partial Regex OfAnotherLanguage();
}
