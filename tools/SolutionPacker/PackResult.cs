namespace ProjectOpsClose.SolutionPacker;

/// <summary>A zip, or everything that stands in its way.</summary>
public sealed class PackResult
{
    private readonly byte[] zip;

    internal PackResult(string uniqueName, byte[] zip)
    {
        UniqueName = uniqueName;
        this.zip = zip;
        Problems = [];
    }

    internal PackResult(IReadOnlyList<Problem> problems)
    {
        UniqueName = "";
        zip = [];
        Problems = problems;
    }

    /// <summary>The solution's unique name; empty when there are problems.</summary>
    public string UniqueName { get; }

    /// <summary>In the order of the files' paths.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public bool Succeeded => Problems.Count == 0;

    /// <exception cref="InvalidOperationException">There are problems, hence no zip.</exception>
    public byte[] Zip => Succeeded ? zip : throw new InvalidOperationException("There is no zip: the solution has problems.");
}
