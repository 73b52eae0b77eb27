namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>Where the files under test are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Solution { get; } = Path.Combine(Root, "solution");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ProjectOpsClose.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
