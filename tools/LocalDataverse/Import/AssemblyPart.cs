namespace ProjectOpsClose.LocalDataverse.Import;

/// <param name="Id">PluginAssemblyId.</param>
/// <param name="FullName">Name, version, culture and public key token, as the dll itself says.</param>
/// <param name="Content">The dll, as it will be loaded.</param>
/// <param name="Types">Those that the package registers.</param>
internal sealed record AssemblyPart(Guid Id, string FullName, byte[] Content, IReadOnlyList<PluginTypePart> Types);
