using ProjectOpsClose.DataverseSdk.Tests.Surface;

namespace ProjectOpsClose.DataverseSdk.Tests;

/// <summary>
/// PublicApi.txt is the specification, checked against Microsoft's API reference when it was written:
/// a stand-in has these types and members, to the letter, and no others.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string, string> Builds => Binaries.Builds;

    [Theory]
    [MemberData(nameof(Builds))]
    public void StandIn_AsBuilt_HasTheListedSurfaceAndNoOther(string assembly, string framework)
    {
        var listed = Listed(assembly);

        string[] built = [.. AssemblySurface.Read(Binaries.StandIn(assembly, framework)).SelectMany(type => type.Value.Append(""))];

        Assert.True(listed.Length > 20, $"PublicApi.txt has no section for {assembly}.");
        Assert.True(listed.SequenceEqual(built), FirstDifference(listed, built));
    }

    private static string[] Listed(string assembly) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt"))
            .SkipWhile(line => line != $"## {assembly}.dll")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)),
    ];

    private static string FirstDifference(string[] listed, string[] built)
    {
        var index = listed.Zip(built).TakeWhile(pair => pair.First == pair.Second).Count();
        var type = listed.Take(index + 1).LastOrDefault(line => line.StartsWith("public ", StringComparison.Ordinal));

        return $"""
            In or after: {type}
            listed: {listed.ElementAtOrDefault(index) ?? "(end)"}
            built:  {built.ElementAtOrDefault(index) ?? "(end)"}
            Lines listed but not built:
            {string.Join('\n', listed.Except(built).Take(5))}
            Lines built but not listed:
            {string.Join('\n', built.Except(listed).Take(5))}
            """;
    }
}
