using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>The contents of the web resources, under the names that their descriptions give them in the zip.</summary>
internal static class WebResourceMembers
{
    private static readonly string[] BinaryTypes = ["5", "6", "7", "8", "10"];

    public static IEnumerable<Member> Of(SolutionSource source)
    {
        var contents = source.Of(FileKind.WebResourceContent).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        return source.Readable(FileKind.WebResource)
            .Select(f => new Member(PackageWriter.NameFrom(f.Root), Shipped(contents[WebResourcePath.OfContent(f.File)], f.Root.Element("WebResourceType")!.Value)))
            .OrderBy(m => m.Name, StringComparer.Ordinal);
    }

    private static byte[] Shipped(byte[] content, string type) => BinaryTypes.Contains(type) ? content : LineEndings.ToLf(content);
}
