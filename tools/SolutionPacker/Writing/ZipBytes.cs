using System.Buffers.Binary;
using System.IO.Compression;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>Zips members so that the same members give the same bytes, on every machine.</summary>
internal static class ZipBytes
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<Member> members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var member in members)
            {
                var entry = zip.CreateEntry(member.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                entry.ExternalAttributes = 0;
                using var content = entry.Open();
                content.Write(member.Content);
            }
        }

        var bytes = stream.ToArray();
        ForgetHost(bytes);
        return bytes;
    }

    /// <summary>
    /// The directory of a zip says on which system each entry was made, and .NET writes the one it runs on. 0 (DOS) is what
    /// Windows writes. Layout: APPNOTE.TXT 4.3.12 (directory entry; those of .NET have neither an extra field nor a comment) and
    /// 4.3.16 (end record, here without a comment).
    /// </summary>
    private static void ForgetHost(Span<byte> zip)
    {
        var end = zip[^22..];
        int count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var entry = zip[BinaryPrimitives.ReadInt32LittleEndian(end[16..])..];
        for (; count > 0; count--)
        {
            entry[5] = 0;
            entry = entry[(46 + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]))..];
        }
    }
}

/// <summary>A file of the zip.</summary>
internal sealed record Member(string Name, byte[] Content);
