using System.Reflection;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The repository that the tests were built in, for what isn't copied beside them.</summary>
internal static class SourceTree
{
    private static readonly string Root = typeof(SourceTree).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;

    public static string PathOf(string name) => Path.Combine(Root, name);
}
