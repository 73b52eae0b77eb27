using CsCheck;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests;

/// <summary>Whatever happens to one file of the project's own solution is noticed before it ships.</summary>
public sealed class DamageTests
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
    public void Pack_AnyXmlFileTruncatedAnywhere_IsRefusedNamingTheFile() =>
        Gen.Select(Gen.OneOf(FilesOfTheSolution().Where(f => f.EndsWith(".xml", StringComparison.Ordinal)).ToArray()), Gen.Double[0, 1])
            .Sample((file, share) =>
            {
                using var solution = SolutionCopy.WithEveryKind();
                var text = solution.Read(file).TrimEnd();
                solution.Write(file, text[..(int)(share * (text.Length - 1))]);

                var result = solution.Pack();

                Assert.Contains(result.Problems, p => p.File == file);
            }, iter: 150);

    [Fact]
    public void Pack_AnyByteOfTheSolutionChanged_NeverThrows() =>
        Gen.Select(Gen.OneOf(FilesOfTheSolution()), Gen.Double[0, 1], Gen.Byte)
            .Sample((file, place, value) =>
            {
                using var solution = SolutionCopy.WithEveryKind();
                var bytes = File.ReadAllBytes(Path.Combine(solution.Folder, file));
                bytes[(int)(place * (bytes.Length - 1))] = value;
                solution.WriteBytes(file, bytes);

                var result = solution.Pack();

                Assert.True(result.Succeeded ? result.Zip.Length > 0 : result.Problems.Count > 0);
            }, iter: 150);

    [Fact]
    public void Pack_AnyByteOfTheAssemblyChanged_NeverThrows()
    {
        using var solution = SolutionCopy.AsItIs();
        var assembly = solution.Assembly.ToBytes();

        Gen.Select(Gen.Int[0, assembly.Length - 1], Gen.Byte).Sample((place, value) =>
        {
            var path = Path.Combine(Path.GetDirectoryName(solution.AssemblyPath)!, $"{place}-{value}.dll");
            var damaged = assembly.ToArray();
            damaged[place] = value;
            File.WriteAllBytes(path, damaged);

            var result = Packer.Pack(solution.Folder, path, "1.0.0", PackageType.Managed);

            Assert.True(result.Succeeded || result.Problems.Count > 0);
        }, iter: 300);
    }

    private static string[] FilesOfTheSolution()
    {
        using var solution = SolutionCopy.WithEveryKind();
        return [.. solution.Files];
    }
}
