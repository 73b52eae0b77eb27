namespace ProjectOpsClose.LocalDataverse.Import;

/// <param name="FullName">The assembly's identity.</param>
/// <param name="Types">Its public, concrete types that the platform can run, by full name.</param>
internal sealed record Dll(string FullName, IReadOnlyDictionary<string, PluginKind> Types);
