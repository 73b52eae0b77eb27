namespace ProjectOpsClose.SolutionPacker;

/// <summary>Why a solution can't be packed.</summary>
/// <param name="File">Relative to the solution folder, with '/'; for a component folder that packing doesn't know, that folder.</param>
/// <param name="Message">One sentence for the developer who has to mend the file.</param>
public sealed record Problem(string File, string Message);
