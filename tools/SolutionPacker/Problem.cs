namespace ProjectOpsClose.SolutionPacker;

/// <summary>Why a solution can't be packed.</summary>
/// <param name="File">Relative to the solution folder, with '/'; for a component folder that packing doesn't know, that folder.</param>
/// <param name="Message">One sentence for the developer who has to mend the file.</param>
public sealed record Problem(string File, string Message)
{
    /// <summary>
    /// Dataverse would import it, or nobody knows that it wouldn't: the rule is this project's own. Otherwise the import, or
    /// Microsoft's packager, refuses the file, or loses what is in it.
    /// </summary>
    public bool IsHouseRule { get; init; }

    /// <summary>As a build names it.</summary>
    public string Code => IsHouseRule ? "OPSHOUSE" : "OPSPACK";
}
