using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <param name="Id">PluginAssemblyId.</param>
/// <param name="Identity">As the dll itself says.</param>
/// <param name="Content">The dll, as it will be loaded.</param>
/// <param name="Types">Those that the package registers.</param>
internal sealed record AssemblyPart(Guid Id, AssemblyIdentity Identity, byte[] Content, IReadOnlyList<PluginTypePart> Types);
