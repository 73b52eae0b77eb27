using System.Text;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>Lays a checked solution out as an importable zip, in the order of a real export.</summary>
internal static class PackageWriter
{
    private const string ContentType = "application/octet-stream";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly FileKind[] Verbatim = [FileKind.CustomApi, FileKind.RequestParameter, FileKind.ResponseProperty, FileKind.EnvironmentVariable];

    // Those that are no text; of a text the line endings are made the same.
    private static readonly string[] BinaryWebResources = ["5", "6", "7", "8", "10"];

    public static byte[] Write(SolutionSource source, string version, bool isManaged)
    {
        List<Member> members =
        [
            new("customizations.xml", CanonicalXml.Write(Customizations(source))),
            new("solution.xml", CanonicalXml.Write(Solution(source, version, isManaged))),
            .. WebResources(source),
            .. source.Readable(FileKind.PluginAssembly).Select(f => new Member(NameFrom(f.Root), source.Assembly.Content)),
            .. source.Files.Where(f => Verbatim.Contains(f.Kind)).Select(f => new Member(f.Path, LineEndings.ToLf(f.Content))),
        ];
        members.Add(new Member("[Content_Types].xml", CanonicalXml.Write(ContentTypes(members))));
        return ZipBytes.Of(members);
    }

    /// <summary>Other/Customizations.xml with its placeholders filled from the component folders.</summary>
    private static XElement Customizations(SolutionSource source)
    {
        var root = new XElement(source.Customizations!);
        foreach (var section in Section.All)
        {
            root.Element(section.Element)?.Add(source.Readable(section.Kind).Select(f => Part(f.File, f.Root, source)));
        }

        return root;
    }

    private static XElement Part(SourceFile file, XElement root, SolutionSource source)
    {
        var part = new XElement(root);
        if (file.Kind == FileKind.Entity)
        {
            var ribbon = source.Readable(FileKind.Ribbon).Single(r => SolutionPath.FolderOf(r.File.Path) == SolutionPath.FolderOf(file.Path));
            part.Element("RibbonDiffXml")!.ReplaceWith(new XElement(ribbon.Root));
        }

        return part;
    }

    /// <summary>Other/Solution.xml with the build's version and the kind of package, in which alone the two differ.</summary>
    private static XElement Solution(SolutionSource source, string version, bool isManaged)
    {
        var root = new XElement(source.Manifest!.Parent!);
        var manifest = root.Element("SolutionManifest")!;
        manifest.Element("Version")!.Value = version;
        manifest.Element("Managed")!.Value = isManaged ? "1" : "0";
        return root;
    }

    /// <summary>The contents of the web resources, under the names that their descriptions give them in the zip.</summary>
    private static IEnumerable<Member> WebResources(SolutionSource source)
    {
        var contents = source.Of(FileKind.WebResourceContent).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        return source.Readable(FileKind.WebResource)
            .Select(f => new Member(NameFrom(f.Root), Shipped(contents[SolutionPath.ContentOf(f.File)], f.Root.Element("WebResourceType")!.Value)))
            .OrderBy(m => m.Name, StringComparer.Ordinal);
    }

    private static byte[] Shipped(byte[] content, string type) => BinaryWebResources.Contains(type) ? content : LineEndings.ToLf(content);

    /// <summary>Components name their member by a path from the root, with a slash that the zip doesn't have.</summary>
    private static string NameFrom(XElement component) => component.Element("FileName")!.Value.TrimStart('/');

    /// <summary>A default for each extension in the zip, and an override for each member that has none.</summary>
    private static XElement ContentTypes(List<Member> members)
    {
        var byExtension = members.Select(m => m.Name).ToLookup(m => Path.GetExtension(m).TrimStart('.'), StringComparer.OrdinalIgnoreCase);
        return new XElement(
            Types + "Types",
            byExtension.Select(g => g.Key.ToLowerInvariant()).Where(e => e.Length > 0).Order(StringComparer.Ordinal)
                .Select(e => new XElement(Types + "Default", new XAttribute("Extension", e), new XAttribute("ContentType", ContentType))),
            byExtension[""].Select(m => new XElement(Types + "Override", new XAttribute("PartName", "/" + m), new XAttribute("ContentType", ContentType))));
    }
}

/// <summary>Makes a text file the same whether the working copy has CRLF or LF.</summary>
internal static class LineEndings
{
    // Latin-1 has a character for every byte, and in UTF-8 these two bytes are nothing else.
    public static byte[] ToLf(byte[] text) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(text).Replace("\r\n", "\n", StringComparison.Ordinal));
}
