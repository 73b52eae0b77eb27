using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class StepRegistrationCheckTests
{
    private const string Win = "<SdkMessageId>27bebb1b-ea3e-db11-86a7-000a3a5473e8<";
    private const string Update = "<SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8<";
    private const string Lose = "<SdkMessageId>d1bdbb1b-ea3e-db11-86a7-000a3a5473e8<";

    [Theory]
    [InlineData(Win, Update, "<FilteringAttributes>")]
    [InlineData(Win, "<SdkMessageId>20BEBB1B-EA3E-DB11-86A7-000A3A5473E8<", "<FilteringAttributes>")]
    [InlineData(Win, "<SdkMessageId>f2bdbb1b-ea3e-db11-86a7-000a3a5473e8<", "every reading")]
    [InlineData(Win, "<SdkMessageId>03bebb1b-ea3e-db11-86a7-000a3a5473e8<", "every reading")]
    [InlineData("Guard: Win of opportunity", "Guard: Lose of opportunity", "a step of the same name already, in SdkMessageProcessingSteps/{2620c414-")]
    [InlineData(Win, Lose, "would run twice")]
    public void Step_ThatTheSolutionCheckerObjectsTo_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.WinStep, old, replacement);

        Expect.OnlyProblem(solution, SolutionFiles.WinStep, words);
    }

    [Theory]
    [InlineData("<Stage>20<", "<Stage>40<")]
    [InlineData("<PrimaryEntity>opportunity<", "<PrimaryEntity>lead<")]
    public void Step_OnTheSameMessageElsewhere_IsPacked(string old, string replacement)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.WinStep, Win, Lose);
        solution.Replace(SolutionFiles.WinStep, old, replacement);

        Assert.Empty(solution.Pack().Problems);
    }

    [Fact]
    public void Step_OnUpdateOfNamedColumns_IsPacked()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.WinStep, Win, Update);
        solution.Replace(SolutionFiles.WinStep, "<FilteringAttributes></FilteringAttributes>", "<FilteringAttributes>name</FilteringAttributes>");

        Assert.Empty(solution.Pack().Problems);
    }
}
