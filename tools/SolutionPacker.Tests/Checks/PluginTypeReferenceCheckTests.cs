using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class PluginTypeReferenceCheckTests
{
    private const string Unknown = "70c6e1de-1b77-4a8e-9d3e-00000000ffff";

    [Theory]
    [InlineData("<PluginTypeName>ProjectOpsClose.Plugins.OpportunityCloseGuard,", "<PluginTypeName>ProjectOpsClose.Plugins.Gone,", "isn't a plug-in type of the built assembly")]
    [InlineData("Version=1.0.0.0", "Version=1.0.0.1", "isn't a plug-in type of the built assembly")]
    [InlineData("<PluginTypeId>" + SolutionFiles.GuardTypeId, "<PluginTypeId>" + Unknown, "isn't a registered plug-in type")]
    public void Step_PointsToNoType_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.WinStep, old, replacement);

        Expect.OnlyProblem(solution, SolutionFiles.WinStep, words);
    }

    [Fact]
    public void Step_IdAndNameOfDifferentTypes_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Plugins.Add("A.Second");
        solution.Replace(SolutionFiles.Assembly, "</PluginTypes>", $"""
            <PluginType AssemblyQualifiedName="A.Second, ProjectOpsClose.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b9765303f5b77157" PluginTypeId="{Unknown}" Name="A.Second"><FriendlyName>A</FriendlyName></PluginType></PluginTypes>
            """);
        solution.Replace(SolutionFiles.WinStep, SolutionFiles.GuardTypeId, Unknown);

        Expect.OnlyProblem(solution, SolutionFiles.WinStep, "is registered for A.Second");
    }

    [Theory]
    [InlineData("PluginTypeId")]
    [InlineData("PluginTypeName")]
    public void Step_ReferenceEmpty_LacksThatAndNothingElse(string element)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Edit(SolutionFiles.WinStep, step => step.Element(element)!.Value = "");

        Assert.All(solution.Pack().Problems, problem => Assert.StartsWith($"<{element}> of <SdkMessageProcessingStep>", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Step_WithoutTypeName_LacksThatAndNothingElse()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Edit(SolutionFiles.WinStep, step => step.Element("PluginTypeName")!.Remove());

        Expect.OnlyProblem(solution, SolutionFiles.WinStep, "no <PluginTypeName>");
    }

    [Fact]
    public void CustomApi_WithoutReference_LacksThatAndNothingElse()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Edit(Sample.Api, api => api.Element("plugintypeid")!.Remove());

        Expect.OnlyProblem(solution, Sample.Api, "no <plugintypeid>");
    }

    [Fact]
    public void CustomApi_PointsToATypeByItsExportKey_IsPacked()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Api, $"<plugintypeid>{SolutionFiles.GuardTypeId}</plugintypeid>", $"<plugintypeexportkey>{SolutionFiles.GuardTypeId}</plugintypeexportkey>");

        Assert.Empty(solution.Pack().Problems);
    }

    [Theory]
    [InlineData("plugintypeid")]
    [InlineData("plugintypeexportkey")]
    public void CustomApi_PointsToNoType_IsNamed(string element)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Api, $"<plugintypeid>{SolutionFiles.GuardTypeId}</plugintypeid>", $"<{element}>{Unknown}</{element}>");

        Expect.OnlyProblem(solution, Sample.Api, Unknown);
    }
}
