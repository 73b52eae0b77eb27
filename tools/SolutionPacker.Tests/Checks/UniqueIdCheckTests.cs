using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class UniqueIdCheckTests
{
    private const string Again = "SdkMessageProcessingSteps/~again.xml";

    [Fact]
    public void Step_CopiedWithItsId_IsReportedInTheCopy()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Write(Again, solution.Read(SolutionFiles.WinStep));

        Expect.OnlyProblem(solution, Again, "d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f");
    }

    [Fact]
    public void Guid_OfAnotherKindOfComponentInAnotherForm_IsReported()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.ScriptData, "{3f0c6f4e-58f1-4d02-9a41-000000000011}", $"{{{SolutionFiles.GuardTypeId.ToUpperInvariant()}}}");

        Expect.OnlyProblem(solution, Sample.ScriptData, SolutionFiles.GuardTypeId);
    }

    [Theory]
    [InlineData("<LocLabels>", "<LocLabels><LocLabel Id=\"opsclose.sample.Label\"><Titles><Title description=\"a\" languagecode=\"1033\" /><Title description=\"b\" languagecode=\"1030\" /></Titles></LocLabel>")]
    [InlineData("<CommandDefinitions>", "<CommandDefinitions><CommandDefinition Id=\"opsclose.sample.Command\"><EnableRules /><DisplayRules /><Actions /></CommandDefinition>")]
    [InlineData("Id=\"opsclose.sample.Button\"", "Id=\"opsclose.sample.Action\"")]
    [InlineData("<EnableRule Id=\"opsclose.sample.EnableRule\">", "<EnableRule Id=\"opsclose.sample.EnableRule\"><FormStateRule State=\"Existing\" /></EnableRule><EnableRule Id=\"opsclose.sample.EnableRule\">")]
    public void RibbonId_DefinedTwice_IsReported(string old, string replacement)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, old, replacement);

        Expect.OnlyProblem(solution, Sample.Ribbon, "is taken already");
    }

    [Fact]
    public void RootComponent_ListedTwice_IsReported()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.AddRootComponent("""<RootComponent type="92" id="{D2FC98C0-E20F-4D8F-B7C4-EAF9EAF4509F}" behavior="0" />""");

        Expect.OnlyProblem(solution, SolutionFiles.Manifest, "is taken already");
    }
}
