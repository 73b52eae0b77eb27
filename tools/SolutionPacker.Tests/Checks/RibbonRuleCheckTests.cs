using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class RibbonRuleCheckTests
{
    private const string Displayed = "<ValueRule Field=\"statecode\" Value=\"0\" />";
    private const string Enabled = "<FormStateRule State=\"Create\" InvertResult=\"true\" />";
    private const string Custom = "<CustomRule FunctionName=\"f\" Library=\"$webresource:opsclose_/sample/script.js\" />";

    [Theory]
    [InlineData(Displayed, Custom, "'opsclose.sample.DisplayRule' has a <CustomRule>; only an enable rule")]
    [InlineData(Displayed, "<OrRule><Or>" + Custom + "</Or></OrRule>", "has a <CustomRule>; only an enable rule")]
    [InlineData(Displayed, "<RecordPrivilegeRule PrivilegeType=\"Write\" />", "has a <RecordPrivilegeRule>; only an enable rule")]
    [InlineData(Displayed, "<SelectionCountRule Minimum=\"1\" />", "has a <SelectionCountRule>; only an enable rule")]
    [InlineData(Enabled, "<EntityPrivilegeRule PrivilegeType=\"Write\" />", "'opsclose.sample.EnableRule' has a <EntityPrivilegeRule>; only a display rule")]
    [InlineData(Enabled, "<OptionSetRule />", "has a <OptionSetRule>; only a display rule")]
    [InlineData(Enabled, "<FormTypeRule Type=\"Main\" />", "has a <FormTypeRule>; only a display rule")]
    public void Rule_InTheWrongPlace_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, old, replacement);

        Expect.OnlyProblem(solution, Sample.Ribbon, words);
    }

    [Theory]
    [InlineData(Displayed, "<EntityPrivilegeRule PrivilegeType=\"Write\" />")]
    [InlineData(Displayed, "<FormStateRule State=\"Existing\" />")]
    [InlineData(Enabled, Custom)]
    [InlineData(Enabled, "<SelectionCountRule AppliesTo=\"SelectedEntity\" Minimum=\"1\" />")]
    public void Rule_InItsPlace_IsPacked(string old, string replacement)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, old, replacement);

        Assert.Empty(solution.Pack().Problems);
    }
}
