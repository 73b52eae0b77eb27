using System.Text.RegularExpressions;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>docs/security.md is worth what its tests are worth: each that it names must be there.</summary>
public sealed partial class SecurityReviewTests
{
    [Fact]
    public void Rows_NameTestsThatExist()
    {
        var there = TestFiles().SelectMany(TestsIn).ToHashSet();

        var named = NamedTest().Matches(File.ReadAllText(SourceTree.PathOf("docs/security.md"))).Select(match => match.Groups[1].Value).ToList();

        Assert.True(named.Count > 40, $"Only {named.Count} tests are named.");
        Assert.All(named, test => Assert.Contains(test, there));
    }

    [Fact]
    public void Rows_AllNameATest()
    {
        var rows = File.ReadLines(SourceTree.PathOf("docs/security.md")).Where(line => line.StartsWith('|')).ToList();

        Assert.All(
            rows.Where(row => !row.StartsWith("|-", StringComparison.Ordinal) && !row.StartsWith("| asset |", StringComparison.Ordinal)),
            row => Assert.Matches(NamedTest(), row.TrimEnd('|', ' ').Split('|')[^1]));
    }

    private static IEnumerable<string> TestFiles() =>
        ((string[])["Plugins.Tests", "tools/LocalDataverse.Engine.Tests", "tools/LocalDataverse.Tests", "tools/LocalDataverse.Browser.Tests", "tools/SolutionFormat.Tests", "tools/SolutionPacker.Tests"])
        .SelectMany(project => Directory.EnumerateFiles(SourceTree.PathOf(project), "*Tests*.cs", SearchOption.AllDirectories));

    // The part of a class that needs the platform's rules is in a file of its own, SubjectTests.Platform.cs.
    private static IEnumerable<string> TestsIn(string file) =>
        TestMethod().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file).Split('.')[0]}.{match.Groups[1].Value}");

    [GeneratedRegex(@"`([A-Za-z]+Tests\.\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"public (?:async Task|void) (\w+_\w+)\(")]
    private static partial Regex TestMethod();
}
