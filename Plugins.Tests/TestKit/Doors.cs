namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// Which build of the doors is packed and runs: one and the same. tools/checks/Mutation compiles a file of its own in place of this
/// one, because its mutants are switched on in the build that the tests refer to, not in what the host loads from a zip.
/// </summary>
internal static class Doors
{
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "ProjectOpsClose.Plugins.dll");

    public static Type Of(Type imported) => imported;
}
