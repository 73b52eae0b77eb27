using System.Text;
using CsCheck;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.SolutionPacker.Tests;

/// <summary>Whatever happens to one file of the project's own solution is noticed before it ships.</summary>
[Trait("Category", ManyInputs.Category)]
public sealed class DamageTests(ITestOutputHelper output)
{
    // A solution is whole without any one of these; nothing lists them.
    private static readonly string[] Optional = ["customapis/", "environmentvariabledefinitions/"];

    [Fact]
    public void Pack_AnyFileDeleted_IsRefusedUnlessTheFileIsOptional()
    {
        foreach (var file in FilesOfTheSolution())
        {
            using var solution = SolutionCopy.WithEveryKind();
            solution.Delete(file);

            var result = solution.Pack();

            Assert.True(!result.Succeeded || Optional.Any(o => file.StartsWith(o, StringComparison.Ordinal)), file);
        }
    }

    [Fact]
    public void Pack_AnyXmlFileTruncatedAnywhere_IsRefusedNamingTheFile()
    {
        using var solution = SolutionCopy.WithEveryKind();
        Gen.Select(Gen.OneOf(XmlFiles(solution)), Gen.Double[0, 1]).Hold(output, 150, input =>
        {
            var text = solution.Read(input.Item1).TrimEnd();

            var result = PackChanged(solution, input.Item1, Encoding.UTF8.GetBytes(text[..(int)(input.Item2 * (text.Length - 1))]));

            Assert.Contains(result.Problems, p => p.File == input.Item1);
        });
    }

    [Fact]
    public void Pack_AnyXmlFileWithPiecesChanged_IsPackedOrRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        var damaged =
            from file in Gen.OneOf(XmlFiles(solution))
            from text in Damage.Of(solution.Read(file))
            select (file, text);
        damaged.Hold(output, 150, input => AssertPackedOrRefused(PackChanged(solution, input.file, Encoding.UTF8.GetBytes(input.text))));
    }

    [Fact]
    public void Pack_AnyByteOfTheSolutionChanged_NeverThrows()
    {
        using var solution = SolutionCopy.WithEveryKind();
        var damaged =
            from file in Gen.OneOf(solution.Files.ToArray())
            from bytes in Damage.Of(solution.ReadBytes(file))
            select (file, bytes);
        damaged.Hold(output, 150, input => AssertPackedOrRefused(PackChanged(solution, input.file, input.bytes)));
    }

    [Fact]
    public void Pack_AnyByteOfTheAssemblyChanged_NeverThrows()
    {
        using var solution = SolutionCopy.WithEveryKind();
        Damage.Of(solution.Assembly.ToBytes()).Hold(output, 300, damaged => AssertPackedOrRefused(solution.Pack(dll: damaged)));
    }

    private static PackResult PackChanged(SolutionCopy solution, string file, byte[] content)
    {
        var before = solution.ReadBytes(file);
        solution.WriteBytes(file, content);
        try
        {
            return solution.Pack();
        }
        finally
        {
            solution.WriteBytes(file, before);
        }
    }

    private static void AssertPackedOrRefused(PackResult result) =>
        Assert.True(result.Succeeded ? result.Unmanaged.Length > 0 : result.Problems.Count > 0);

    private static string[] XmlFiles(SolutionCopy solution) => [.. solution.Files.Where(file => file.EndsWith(".xml", StringComparison.Ordinal))];

    private static string[] FilesOfTheSolution()
    {
        using var solution = SolutionCopy.WithEveryKind();
        return [.. solution.Files];
    }
}
