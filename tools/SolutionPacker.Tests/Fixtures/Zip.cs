using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>Reads a packed zip.</summary>
internal static class Zip
{
    public static IReadOnlyList<string> Members(byte[] zip)
    {
        using var archive = Open(zip);
        return archive.Entries.Select(e => e.FullName).ToList();
    }

    public static byte[] Bytes(byte[] zip, string member)
    {
        using var archive = Open(zip);
        using var content = archive.GetEntry(member)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(byte[] zip, string member) => Encoding.UTF8.GetString(Bytes(zip, member));

    public static XElement Xml(byte[] zip, string member) => XElement.Parse(Text(zip, member));

    public static ZipArchive Open(byte[] zip) => new(new MemoryStream(zip), ZipArchiveMode.Read);
}
