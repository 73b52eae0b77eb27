using System.Collections.Frozen;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>The page's own files. They are in the assembly, under the names that the page asks for: no path reaches a disk.</summary>
internal static class AppFiles
{
    private const string Folder = "Page/app/";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, byte[]> Files = typeof(AppFiles).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Files.Keys;

    public static PageFile? Get(string file) =>
        Files.TryGetValue(file, out var content) && ContentTypes.TryGetValue(Path.GetExtension(file), out var type) ? new PageFile(type, content) : null;

    private static byte[] Read(string name)
    {
        using var stream = typeof(AppFiles).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

/// <summary>What the page is sent as it is.</summary>
internal sealed record PageFile(string ContentType, byte[] Content);
