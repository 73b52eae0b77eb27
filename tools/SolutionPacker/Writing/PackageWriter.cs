using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>Lays a checked solution out as an importable zip, in the order of a real export.</summary>
internal static class PackageWriter
{
    private static readonly FileKind[] Verbatim = [FileKind.CustomApi, FileKind.RequestParameter, FileKind.ResponseProperty, FileKind.EnvironmentVariable];

    public static byte[] Write(SolutionSource source, string version, PackageType type)
    {
        List<Member> members =
        [
            new("customizations.xml", CustomizationsXml.Write(source)),
            new("solution.xml", SolutionXml.Write(source, version, type)),
            .. WebResourceMembers.Of(source),
            .. source.Readable(FileKind.PluginAssembly).Select(f => new Member(NameFrom(f.Root), source.Assembly.Content)),
            .. source.Files.Where(f => Verbatim.Contains(f.Kind)).Select(f => new Member(f.Path, LineEndings.ToLf(f.Content))),
        ];
        members.Add(new Member(ContentTypesXml.Name, ContentTypesXml.Write(members.Select(m => m.Name))));
        return ZipBytes.Of(members);
    }

    /// <summary>Components name their member by a path from the root, with a slash that the zip doesn't have.</summary>
    public static string NameFrom(System.Xml.Linq.XElement component) => component.Element("FileName")!.Value.TrimStart('/');
}
