namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>What the path of a web resource's .data.xml says about it.</summary>
internal static class WebResourcePath
{
    public static string OfContent(SourceFile data) => data.Path[..^SolutionPath.DataSuffix.Length];

    public static string NameOf(SourceFile data) => OfContent(data)["WebResources/".Length..];
}
