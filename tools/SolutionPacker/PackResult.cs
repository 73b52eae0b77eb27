using ProjectOpsClose.SolutionPacker.Writing;

namespace ProjectOpsClose.SolutionPacker;

/// <summary>A solution's two zips, or everything that stands in their way.</summary>
public sealed class PackResult
{
    private readonly SolutionSource source;
    private readonly string version;

    internal PackResult(SolutionSource source, string version, IReadOnlyList<Problem> problems)
    {
        this.source = source;
        this.version = version;
        Problems = problems;
    }

    public string UniqueName => source.UniqueName;

    /// <summary>In the order of the files' paths.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public bool Succeeded => Problems.Count == 0;

    /// <summary>The unmanaged zip.</summary>
    /// <exception cref="InvalidOperationException">There are problems, hence no zip.</exception>
    public byte[] Unmanaged => Zip(isManaged: false);

    /// <summary>The managed zip.</summary>
    /// <inheritdoc cref="Unmanaged"/>
    public byte[] Managed => Zip(isManaged: true);

    private byte[] Zip(bool isManaged) => Succeeded
        ? PackageWriter.Write(source, $"{version}.0", isManaged)
        : throw new InvalidOperationException("There is no zip: the solution has problems.");
}
