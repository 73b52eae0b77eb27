using ProjectOpsClose.DataverseSdk.Tests.Surface;

namespace ProjectOpsClose.DataverseSdk.Tests;

/// <summary>System.Activities beside .NET Framework's own: less of it, but nothing else. Its XAML attributes don't exist on .NET 10.</summary>
public sealed class FrameworkActivitiesTests
{
    private static readonly SortedDictionary<string, string[]> Frameworks = AssemblySurface.Read(Binaries.FrameworkActivities);

    [Fact]
    public void Surface_OfTheStandIn_IsPartOfNetFrameworks()
    {
        var standIn = AssemblySurface.Read(Binaries.StandIn("System.Activities", "net10.0"));

        string[] invented =
        [
            .. standIn.SelectMany(type => type.Value.Except(Frameworks.GetValueOrDefault(type.Key, [])).Select(line => $"{type.Key}: {line}")),
        ];

        Assert.True(standIn.Count >= 13, $"Only {standIn.Count} types were compared.");
        Assert.Empty(invented);
    }
}
