namespace ProjectOpsClose.TestKit;

/// <summary>
/// Somebody else's solution: commands on the opportunity's form that need two scripts. One names both, one its own alone, and one
/// has a rule that holds as long as its own script is alone.
/// </summary>
internal static class TestCommands
{
    public const string Complete = "Complete";
    public const string Forgetful = "Forgetful";
    public const string Alone = "Alone";

    private const string Own = "test_/js/own.js";
    private const string Shared = "test_/js/shared.js";
    private const string LoadShared = $"""<JavaScriptFunction FunctionName="isNaN" Library="$webresource:{Shared}" />""";
    private const string Run = $"""<JavaScriptFunction FunctionName="Own.run" Library="$webresource:{Own}" />""";

    private const string Entity =
        $"""
        <Entity>
          <Name LocalizedName="Opportunity" OriginalName="Opportunity">Opportunity</Name>
          <EntityInfo><entity Name="Opportunity" unmodified="1"><attributes /></entity></EntityInfo>
          <RibbonDiffXml>
            <CustomActions>[buttons]</CustomActions>
            <Templates><RibbonTemplates Id="Mscrm.Templates"></RibbonTemplates></Templates>
            <CommandDefinitions>
              <CommandDefinition Id="test.{Complete}.Command"><EnableRules /><DisplayRules /><Actions>{LoadShared}{Run}</Actions></CommandDefinition>
              <CommandDefinition Id="test.{Forgetful}.Command"><EnableRules /><DisplayRules /><Actions>{Run}</Actions></CommandDefinition>
              <CommandDefinition Id="test.{Alone}.Command"><EnableRules><EnableRule Id="test.Alone" /></EnableRules><DisplayRules /><Actions>{Run}</Actions></CommandDefinition>
            </CommandDefinitions>
            <RuleDefinitions>
              <TabDisplayRules />
              <DisplayRules />
              <EnableRules><EnableRule Id="test.Alone"><CustomRule FunctionName="Own.isAlone" Library="$webresource:{Own}" Default="false" /></EnableRule></EnableRules>
            </RuleDefinitions>
            <LocLabels />
          </RibbonDiffXml>
        </Entity>
        """;

    public static SolutionZip Zip() => new SolutionZip(new TestStep("Win", "opportunity"))
        .Replace(SolutionZip.Customizations, "<Entities />", $"<Entities>{Entity.Replace("[buttons]", Button(Complete) + Button(Forgetful) + Button(Alone), StringComparison.Ordinal)}</Entities>")
        .Replace(SolutionZip.Manifest, "</RootComponents>", """<RootComponent type="1" schemaName="opportunity" behavior="2" /></RootComponents>""")
        .WithWebResource(Own, 3, "var Own = { run: () => Shared.tell(), isAlone: () => typeof Shared === 'undefined' };")
        .WithWebResource(Shared, 3, "var Shared = { tell: () => Xrm.Navigation.openAlertDialog({ text: 'Told' }) };");

    private static string Button(string name) =>
        $"""
        <CustomAction Id="test.{name}.Action" Location="Mscrm.Form.opportunity.MainTab.Actions.Controls._children" Sequence="2">
          <CommandUIDefinition><Button Id="test.{name}.Button" Command="test.{name}.Command" Sequence="2" LabelText="{name}" /></CommandUIDefinition>
        </CustomAction>
        """;
}
