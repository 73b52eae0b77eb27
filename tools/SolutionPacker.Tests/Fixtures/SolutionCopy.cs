using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>The project's own solution for a test to change one thing in; a folder only has it once it is saved.</summary>
internal sealed partial class SolutionCopy : IDisposable
{
    public const string Version = "1.2.3";

    // Read once: hundreds of tests change one file each.
    private static readonly Lazy<SolutionCopy> Own = new(() => new(SolutionReader.Read(Repository.Solution, "").Files));

    private static readonly Lazy<SolutionCopy> EveryKind = new(() =>
    {
        var solution = AsItIs();
        solution.TakeOutOtherLanguages();
        Sample.AddTo(solution);
        return solution;
    });

    private readonly SortedDictionary<string, SourceFile> files = new(StringComparer.Ordinal);
    private readonly Lazy<string> temporary = new(() => Directory.CreateTempSubdirectory("solutionpacker-").FullName);

    private SolutionCopy(IEnumerable<SourceFile> read)
    {
        read.ToList().ForEach(file => files[file.Path] = file);
        Assembly = AsRegistered();
    }

    /// <summary>Empty until it is saved.</summary>
    public string Folder => Path.Combine(temporary.Value, "solution");

    public string Output => Path.Combine(temporary.Value, "artifacts");

    public string AssemblyPath => Path.Combine(temporary.Value, "Built.dll");

    /// <summary>What the build made: at first just what the copied solution registers.</summary>
    public FakeAssembly Assembly { get; set; }

    public IReadOnlyList<string> Files => [.. files.Keys];

    public static SolutionCopy AsItIs() => new(Own.Value.files.Values);

    /// <summary>
    /// With components of every kind the packer knows, whether or not the project has them yet; in English and Danish, however many
    /// languages the project has.
    /// </summary>
    public static SolutionCopy WithEveryKind() => new(EveryKind.Value.files.Values);

    public string Read(string path)
    {
        using var text = new StreamReader(new MemoryStream(ReadBytes(path)));
        return text.ReadToEnd();
    }

    public byte[] ReadBytes(string path) => files[path].Content;

    public void Write(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string path, byte[] content) => files[path] = SolutionReader.ReadFile(path, () => content);

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

    public void Delete(string path) => Assert.True(files.Remove(path), $"{path} isn't there");

    public void AddRootComponent(string component) =>
        Replace(SolutionFiles.Manifest, "</RootComponents>", component + "</RootComponents>");

    /// <param name="dll">Null: what <see cref="Assembly"/> makes.</param>
    /// <param name="version">Of the zip.</param>
    public PackResult Pack(byte[]? dll = null, string version = Version) => Packer.Pack(
        new SolutionSource([.. files.Values], BuiltAssembly.Of(dll ?? Assembly.ToBytes())), version);

    /// <summary>Puts solution and assembly where the packer's users have them, and nothing else.</summary>
    public void Save()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        foreach (var file in files.Values)
        {
            Directory.CreateDirectory(Path.Combine(Folder, SolutionPath.FolderOf(file.Path)));
            File.WriteAllBytes(Path.Combine(Folder, file.Path), file.Content);
        }

        File.WriteAllBytes(AssemblyPath, Assembly.ToBytes());
    }

    /// <summary>Packs what was saved, with whatever happened to it since.</summary>
    public PackResult PackSaved() => Packer.Pack(Folder, AssemblyPath, Version);

    public void Dispose()
    {
        if (temporary.IsValueCreated)
        {
            Directory.Delete(temporary.Value, recursive: true);
        }
    }

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
