using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class NameCheckTests
{
    [Theory]
    [InlineData(SolutionFiles.GuardScope, "schemaname=\"opsclose_GuardScope\"", "schemaname=\"opsclose_Other\"")]
    [InlineData(Sample.Api, "uniquename=\"opsclose_Sample\"", "uniquename=\"opsclose_Other\"")]
    [InlineData(Sample.Parameter, "uniquename=\"Status\"", "uniquename=\"State\"")]
    [InlineData(Sample.Property, "uniquename=\"Closed\"", "uniquename=\"Open\"")]
    public void Component_NamedOtherwiseThanItsFolder_IsRefused(string file, string old, string replacement)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        Expect.OnlyProblem(solution, file, "but its folder");
    }

    [Fact]
    public void Component_WithoutThePublishersPrefix_IsRefused()
    {
        using var solution = SolutionCopy.AsItIs();
        const string path = "environmentvariabledefinitions/other_Scope/environmentvariabledefinition.xml";
        solution.Write(path, solution.Read(SolutionFiles.GuardScope).Replace("opsclose_GuardScope", "other_Scope", StringComparison.Ordinal));

        Expect.OnlyProblem(solution, path, "'opsclose_'");
    }
}
