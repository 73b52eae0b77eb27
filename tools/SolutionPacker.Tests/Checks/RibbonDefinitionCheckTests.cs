using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class RibbonDefinitionCheckTests
{
    private const string Displayed = "<ValueRule Field=\"statecode\" Value=\"0\" />";
    private const string Enabled = "<FormStateRule State=\"Create\" InvertResult=\"true\" />";
    private const string Custom = "<CustomRule FunctionName=\"f\" Library=\"$webresource:opsclose_/sample/script.js\" />";

    [Theory]
    [InlineData("$webresource:opsclose_/sample/script.js", "$webresource:opsclose_/sample/gone.js", "'opsclose_/sample/gone.js'")]
    [InlineData("TemplateAlias=\"o1\"", "TemplateAlias=\"o1\" ModernImage=\"$webresource:opsclose_/icons/gone.svg\"", "'opsclose_/icons/gone.svg'")]
    [InlineData("$LocLabels:opsclose.sample.Label", "$LocLabels:opsclose.sample.Gone", "label 'opsclose.sample.Gone'")]
    [InlineData("Command=\"opsclose.sample.Command\"", "Command=\"opsclose.sample.Gone\"", "command 'opsclose.sample.Gone'")]
    [InlineData("<EnableRule Id=\"opsclose.sample.EnableRule\" />", "<EnableRule Id=\"opsclose.sample.Gone\" />", "enable rule 'opsclose.sample.Gone'")]
    [InlineData("<DisplayRule Id=\"opsclose.sample.DisplayRule\" />", "<DisplayRule Id=\"opsclose.sample.Gone\" />", "display rule 'opsclose.sample.Gone'")]
    [InlineData("<EnableRule Id=\"opsclose.sample.EnableRule\" />", "<EnableRule Id=\"Mscrm.AnySelecton\" />", "the platform's enable rule 'Mscrm.AnySelecton', which is none of those")]
    [InlineData("<DisplayRule Id=\"Mscrm.CanWritePrimary\" />", "<DisplayRule Id=\"Mscrm.AnySelection\" />", "the platform's display rule 'Mscrm.AnySelection'")]
    public void Ribbon_RefersToSomethingThatIsNotThere_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, old, replacement);

        Expect.OnlyProblem(solution, Sample.Ribbon, words);
    }

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
    [InlineData("<EnableRule Id=\"opsclose.sample.EnableRule\" />", "<EnableRule Id=\"opsclose.sample.EnableRule\" /><EnableRule Id=\"Mscrm.AnySelection\" />")]
    [InlineData("Command=\"opsclose.sample.Command\"", "Command=\"Mscrm.Disabled\"")]
    public void Rule_InItsPlace_IsPacked(string old, string replacement)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(Sample.Ribbon, old, replacement);

        Assert.Empty(solution.Pack().Problems);
    }
}
