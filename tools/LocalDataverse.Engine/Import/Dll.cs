namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <param name="Identity">What the dll says that it is.</param>
/// <param name="Types">Its public, concrete types that the platform can run, by full name.</param>
internal sealed record Dll(AssemblyIdentity Identity, IReadOnlyDictionary<string, PluginKind> Types);
