using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class RootComponentCheckTests
{
    [Theory]
    [InlineData("""<RootComponent type="92" id="{00000000-0000-4000-8000-000000000001}" behavior="0" />""", "{00000000-0000-4000-8000-000000000001} has no file in SdkMessageProcessingSteps/.")]
    [InlineData("""<RootComponent type="61" schemaName="opsclose_/none.js" behavior="0" />""", "opsclose_/none.js has no file in WebResources/.")]
    [InlineData("""<RootComponent type="1" schemaName="account" behavior="2" />""", "account has no file in Entities/.")]
    [InlineData("""<RootComponent type="92" behavior="0" />""", "has no id")]
    [InlineData("""<RootComponent type="61" behavior="0" />""", "type 61 has no schemaName")]
    [InlineData("""<RootComponent type="1" behavior="2" />""", "type 1 has no schemaName")]
    [InlineData("""<RootComponent schemaName="x" behavior="0" />""", "no value in its attribute type")]
    public void RootComponent_WithoutAFile_IsNamed(string component, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.AddRootComponent(component);

        Expect.OnlyProblem(solution, SolutionFiles.Manifest, words);
    }

    [Theory]
    [InlineData("""<RootComponent type="1" schemaName="lead" behavior="2" />""", Sample.Entity)]
    [InlineData("""<RootComponent type="61" schemaName="opsclose_/sample/script.js" behavior="0" />""", Sample.ScriptData)]
    [InlineData("""<RootComponent type="92" id="{d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f}" behavior="0" />""", SolutionFiles.WinStep)]
    public void File_WithoutARootComponent_IsNamed(string component, string file)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(SolutionFiles.Manifest, component, "");

        Expect.OnlyProblem(solution, file, "no root component");
    }

    [Fact]
    public void Assembly_WithoutARootComponent_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        var line = solution.Read(SolutionFiles.Manifest).Split('\n').Single(l => l.Contains("type=\"91\"", StringComparison.Ordinal));
        solution.Replace(SolutionFiles.Manifest, line, "");

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, "no root component of type 91");
    }

    [Theory]
    [InlineData("""<RootComponent type="380" schemaName="opsclose_GuardScope" behavior="0" />""", "380")]
    [InlineData("""<RootComponent type="10421" schemaName="opsclose_Sample" behavior="0" />""", "10421")]
    public void RootComponent_OfAKindThatHasNone_IsRefused(string component, string type)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.AddRootComponent(component);

        Expect.OnlyProblem(solution, SolutionFiles.Manifest, $"type {type}");
    }

    [Fact]
    public void RootComponent_TableWithAllItsParts_IsRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(SolutionFiles.Manifest, "schemaName=\"lead\" behavior=\"2\"", "schemaName=\"lead\" behavior=\"0\"");

        Expect.OnlyProblem(solution, SolutionFiles.Manifest, "behavior 2");
    }

    [Fact]
    public void StepFile_Renamed_IsStillFoundByItsId()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Write("SdkMessageProcessingSteps/win.xml", solution.Read(SolutionFiles.WinStep));
        solution.Delete(SolutionFiles.WinStep);

        Assert.Empty(solution.Pack().Problems);
    }
}
