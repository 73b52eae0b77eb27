using System.IO.Compression;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The members of a zip, read into memory within limits and under names that stay inside it. Who needs a member takes it;
/// what nobody took is something that this host doesn't import, and is refused by name.
/// </summary>
internal sealed class PackageArchive
{
    private readonly Dictionary<string, byte[]> members = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    private PackageArchive()
    {
    }

    public IEnumerable<string> Untaken => members.Keys.Where(name => !taken.Contains(name)).Order(StringComparer.Ordinal);

    public static PackageArchive Read(Stream zip)
    {
        using var buffer = new MemoryStream();
        if (!BoundedCopy.TryCopy(zip, buffer, PackageLimits.Zip))
        {
            throw new SolutionImportException($"The zip is larger than {PackageLimits.Zip} bytes.");
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

    public byte[] Take(string name, string wantedBy)
    {
        if (!members.TryGetValue(name, out var content))
        {
            throw new SolutionImportException($"The zip has no member '{name}', which {wantedBy} needs.");
        }

        taken.Add(name);
        return content;
    }

    public IReadOnlyList<string> NamesUnder(string folder) =>
        [.. members.Keys.Where(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];

    /// <summary>The members folder/anything/file.</summary>
    public IEnumerable<string> FilesOneFolderBelow(string folder, string file) =>
        NamesUnder(folder).Where(name => name.EndsWith($"/{file}", StringComparison.OrdinalIgnoreCase) && name[folder.Length..].Count(letter => letter == '/') == 1);

    private static PackageArchive ReadMembers(ZipArchive archive)
    {
        if (archive.Entries.Count > PackageLimits.Members)
        {
            throw new SolutionImportException($"The zip has more than {PackageLimits.Members} members.");
        }

        var package = new PackageArchive();
        var left = PackageLimits.AllMembers;
        foreach (var entry in archive.Entries)
        {
            MemberName.Demand(entry.FullName);
            left -= package.Add(entry, Math.Min(left, PackageLimits.Member));
        }

        return package;
    }

    private int Add(ZipArchiveEntry entry, int limit)
    {
        if (MemberName.IsFolder(entry.FullName))
        {
            return 0;
        }

        var content = ContentOf(entry, limit);
        if (!members.TryAdd(entry.FullName, content))
        {
            throw new SolutionImportException($"The zip has two members named '{entry.FullName}'.");
        }

        return content.Length;
    }

    private static byte[] ContentOf(ZipArchiveEntry entry, int limit)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        return BoundedCopy.TryCopy(stream, content, limit)
            ? content.ToArray()
            : throw new SolutionImportException($"The member '{entry.FullName}' is too large when unpacked.");
    }
}
