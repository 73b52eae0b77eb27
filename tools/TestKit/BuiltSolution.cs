using System.Reflection;

namespace ProjectOpsClose.TestKit;

/// <summary>The product's own zip, as the build packed it.</summary>
internal static class BuiltSolution
{
    public static string Zip { get; } = typeof(BuiltSolution).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SolutionZip").Value!;
}
