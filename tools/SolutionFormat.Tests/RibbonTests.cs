using System.Xml;
using System.Xml.Linq;

namespace ProjectOpsClose.SolutionFormat.Tests;

public sealed class RibbonTests
{
    private readonly Ribbon ribbon = new(XElement.Parse(
        """
        <RibbonDiffXml>
          <CustomActions>
            <CustomAction Id="a"><CommandUIDefinition><Button Id="b" Command="c" LabelText="$LocLabels:l" Alt="$LocLabels:none" ModernImage="$webresource:icon.svg" /></CommandUIDefinition></CustomAction>
          </CustomActions>
          <CommandDefinitions>
            <CommandDefinition Id="c">
              <EnableRules><EnableRule Id="e" /><EnableRule Id="Mscrm.Enabled" /><EnableRule Id="Mscrm.Unheard" /><EnableRule Id="other" /></EnableRules>
              <DisplayRules><DisplayRule Id="e" /></DisplayRules>
              <Actions><JavaScriptFunction FunctionName="f" Library="$webresource:script.js" /></Actions>
            </CommandDefinition>
          </CommandDefinitions>
          <RuleDefinitions>
            <DisplayRules><DisplayRule Id="d"><OrRule><Or><CustomRule FunctionName="g" Library="$webresource:script.js" /></Or></OrRule></DisplayRule></DisplayRules>
            <EnableRules><EnableRule Id="e"><FormTypeRule /><CustomRule FunctionName="h" Library="script.js" /></EnableRule></EnableRules>
          </RuleDefinitions>
          <LocLabels><LocLabel Id="l" /></LocLabels>
        </RibbonDiffXml>
        """));

    [Fact]
    public void Undefined_IsWhatIsNeitherDefinedNorThePlatforms() => Assert.Equal(
        ["label none of Button", "enable rule Mscrm.Unheard of EnableRule", "enable rule other of EnableRule", "display rule e of DisplayRule"],
        ribbon.Undefined.Select(reference => $"{reference.Kind} {reference.Id} of {reference.From.Name}"));

    [Fact]
    public void Undefined_OfThePlatforms_IsKnownByItsName() =>
        Assert.Equal(["Mscrm.Unheard"], ribbon.Undefined.Where(reference => reference.IsPlatforms).Select(reference => reference.Id));

    [Fact]
    public void Platform_RulesInTheirPlaces_EachOnce()
    {
        Assert.Empty(Ribbon.Platform.Misplaced);
        Assert.All([Ribbon.Platform.EnableRules, Ribbon.Platform.DisplayRules], rules => Assert.Distinct(rules.Select(rule => rule.Attribute("Id")!.Value)));
    }

    [Fact]
    public void Misplaced_IsWhatTheOtherKindOfRuleAloneMayHave() => Assert.Equal(
        ["d CustomRule", "e FormTypeRule"],
        ribbon.Misplaced.Select(misplaced => $"{misplaced.Rule.Attribute("Id")!.Value} {misplaced.Condition.Name}"));

    [Fact]
    public void References_ToScriptsAndIcons_AreFoundOnce()
    {
        Assert.Equal(["icon.svg", "script.js"], ribbon.WebResources);
        Assert.Equal(["script.js"], ribbon.Libraries);
        Assert.Equal(["f", "g", "h"], ribbon.Functions.Select(function => function.Attribute("FunctionName")!.Value));
    }

    [Theory]
    [InlineData("<Dependencies />", "")]
    [InlineData("""<Dependencies><Dependency componentType="WebResource"><Library name="a" /><Library name="a" /><Library /></Dependency><Dependency componentType="Attribute"><Attribute name="x" /></Dependency></Dependencies>""", "a,")]
    public void Dependencies_OfAWebResource_AreItsLibraries(string xml, string names) =>
        Assert.Equal(names, string.Join(',', WebResourceDependencies.NamesIn(xml)));

    [Theory]
    [InlineData("<Dependencies>")]
    [InlineData("<Needs />")]
    public void Dependencies_OfAnotherKind_AreRefused(string xml) => Assert.Throws<XmlException>(() => WebResourceDependencies.NamesIn(xml));
}
