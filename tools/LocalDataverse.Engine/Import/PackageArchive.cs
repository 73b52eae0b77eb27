using System.IO.Compression;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The members of a zip, read into memory within limits, whatever the zip claims about itself, and under names that stay
/// inside it. Who needs a member takes it; what nobody took is something that this host doesn't import, and is refused by
/// name.
/// </summary>
internal sealed class PackageArchive
{
    private const int Megabyte = 1024 * 1024;
    private const int LargestZip = 64 * Megabyte;
    private const int LargestMember = 32 * Megabyte;
    private const int AllMembers = 128 * Megabyte;
    private const int MostMembers = 5_000;

    private readonly Dictionary<string, byte[]> members = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the package, as far as it was read.</summary>
    public Refusals Refusals { get; } = new();

    public IEnumerable<string> Untaken => members.Keys.Where(name => !taken.Contains(name)).Order(StringComparer.Ordinal);

    public static PackageArchive Read(Stream zip)
    {
        using var buffer = new MemoryStream();
        if (!TryCopy(zip, buffer, LargestZip))
        {
            throw new SolutionImportException($"The zip is larger than {LargestZip} bytes.");
        }

        try
        {
            using var archive = new ZipArchive(buffer, ZipArchiveMode.Read);
            return ReadMembers(archive);
        }
        catch (InvalidDataException exception)
        {
            throw new SolutionImportException($"The file is no zip, or a damaged one: {exception.Message}", exception);
        }
    }

    /// <summary>The member's content; null when there is no such member.</summary>
    public byte[]? Take(string name, string wantedBy)
    {
        if (!members.TryGetValue(name, out var content))
        {
            Refusals.Add($"The zip has no member '{name}', which {wantedBy} needs.");
            return null;
        }

        taken.Add(name);
        return content;
    }

    /// <summary>The root element of the member; null when it is missing or no XML.</summary>
    public XElement? TakeXml(string name, string wantedBy) =>
        Take(name, wantedBy) is { } content ? PackageXml.Parse(content, name, Refusals) : null;

    /// <summary>The same, for a member that is this one element.</summary>
    public XElement? TakeElement(string name, string element, string wantedBy = "its own definition") =>
        TakeXml(name, wantedBy) is not { } root ? null
        : root.Name.LocalName == element ? root
        : root.Refused<XElement>($"is not <{element}>");

    public IReadOnlyList<string> NamesUnder(string folder) =>
        [.. members.Keys.Where(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];

    /// <summary>The members folder/anything/file.</summary>
    public IEnumerable<string> FilesOneFolderBelow(string folder, string file) =>
        NamesUnder(folder).Where(name => name.EndsWith($"/{file}", StringComparison.OrdinalIgnoreCase) && name[folder.Length..].Count(letter => letter == '/') == 1);

    private static PackageArchive ReadMembers(ZipArchive archive)
    {
        if (archive.Entries.Count > MostMembers)
        {
            throw new SolutionImportException($"The zip has more than {MostMembers} members.");
        }

        var package = new PackageArchive();
        var left = AllMembers;
        foreach (var entry in archive.Entries)
        {
            // Two of Microsoft's own packages have backslashes.
            left -= package.Add(entry, entry.FullName.Replace('\\', '/'), Math.Min(left, LargestMember));
        }

        return package;
    }

    private int Add(ZipArchiveEntry entry, string name, int limit)
    {
        if (!IsInside(name))
        {
            Refusals.Add($"The zip has a member named '{entry.FullName}': a name must be a path inside the zip.");
            return 0;
        }

        if (name.EndsWith('/'))
        {
            return 0;
        }

        var content = ContentOf(entry, limit);
        if (!members.TryAdd(name, content))
        {
            Refusals.Add($"The zip has two members named '{name}'.");
        }

        return content.Length;
    }

    private static byte[] ContentOf(ZipArchiveEntry entry, int limit)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        return TryCopy(stream, content, limit)
            ? content.ToArray()
            : throw new SolutionImportException($"The member '{entry.FullName}' is too large when unpacked.");
    }

    // Relative, never climbing out.
    private static bool IsInside(string name) =>
        !name.TrimEnd('/').Split('/').Any(segment => segment is "" or "." or "..") && !name.Any(character => character is ':' || char.IsControl(character));

    // A length in a header is a claim, not a fact.
    private static bool TryCopy(Stream from, MemoryStream to, int limit)
    {
        var buffer = new byte[81_920];
        var total = 0L;
        for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            total += read;
            if (total > limit)
            {
                return false;
            }

            to.Write(buffer, 0, read);
        }

        to.Position = 0;
        return true;
    }
}
