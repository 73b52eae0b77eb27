namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>The plug-in assembly as it was built.</summary>
/// <param name="Identity">Its full name, as Dataverse compares it; null when the file can't be read.</param>
/// <param name="Types">The types that Dataverse can call.</param>
/// <param name="Uses">The types of other assemblies that it refers to; see <see cref="UsedMembers"/>.</param>
/// <param name="Fault">Why the file can't be read.</param>
internal sealed record BuiltAssembly(byte[] Content, string? Identity, IReadOnlyList<BuiltType> Types, IReadOnlySet<string> Uses, string? Fault);

/// <summary>A public, concrete plug-in or workflow activity class.</summary>
internal sealed record BuiltType(string Name, bool IsActivity);
