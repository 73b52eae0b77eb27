namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>One file of the zip.</summary>
internal sealed record Member(string Name, byte[] Content);
