using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>More of a table than its ribbon, or a ribbon that doesn't hold together: the import says what, and changes nothing.</summary>
public sealed class BadRibbonTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData(">Opportunity</Name>", ">msdyn_project</Name>", "'msdyn_project', which this host does not have")]
    [InlineData(">Opportunity</Name>", ">LocalRibbon</Name>", "'localribbon', which this host does not have")]
    [InlineData(">Opportunity</Name>", ">Quote</Name>", "another table than <Entity> 'Quote'")]
    [InlineData("""<entity Name="Opportunity" """, "<entity ", "has no attribute Name")]
    [InlineData("<attributes />", """<attributes><attribute PhysicalName="test_Field" /></attributes>""", "brings <attributes>")]
    [InlineData("<attributes />", "<IsAuditEnabled>1</IsAuditEnabled>", "brings <IsAuditEnabled>")]
    [InlineData("<FormXml />", """<FormXml><forms type="main" /></FormXml>""", "brings <FormXml>")]
    [InlineData("<EntityInfo>", "<EntityInfo><other>1</other>", "brings <other>")]
    public void Import_MoreOfATableThanItsRibbon_IsNamed(string old, string by, string expected) => AssertRefused(old, by, expected);

    [Theory]
    [InlineData("<CustomActions>", """<CustomActions><HideCustomAction HideActionId="hide" Location="there" />""", "<HideCustomAction>")]
    [InlineData("<Templates>", "<Tabs /><Templates>", "<Tabs>")]
    [InlineData("<TabDisplayRules />", "<TabDisplayRules><TabDisplayRule /></TabDisplayRules>", "<TabDisplayRule>")]
    [InlineData("</RibbonTemplates>", "<GroupTemplate /></RibbonTemplates>", "<GroupTemplate>")]
    [InlineData("<CommandUIDefinition>", "<CommandUIDefinition><FlyoutAnchor />", "<FlyoutAnchor>")]
    [InlineData("<CommandUIDefinition>", """<CommandUIDefinition><Button Id="second" />""", "does not have one <Button>")]
    [InlineData(""" Location="Mscrm.Form.opportunity.MainTab.Actions.Controls._children" """, " ", "has no attribute Location")]
    [InlineData("""Sequence="2" TemplateAlias""", """Sequence="two" TemplateAlias""", "'two' as Sequence")]
    [InlineData("""<Button Id="test.Close.Button" Command="test.Close.Command" """, """<Button Id="test.Close.Button" """, "has no attribute Command")]
    [InlineData("""Command="test.Close.Command" """, """Command="test.Open.Command" """, "refers to 'test.Open.Command'")]
    [InlineData("""Alt="$LocLabels:test.Close.LabelText" """, """Alt="$LocLabels:test.Close.Alt" """, "refers to 'test.Close.Alt'")]
    [InlineData("""LabelText="$LocLabels:test.Close.LabelText" """, " ", "has no attribute LabelText")]
    [InlineData("""<EnableRule Id="test.Close.Enabled" />""", """<EnableRule Id="test.Close.Able" />""", "refers to 'test.Close.Able'")]
    [InlineData("""<DisplayRule Id="test.Close.Displayed" />""", """<DisplayRule Id="test.Close.Shown" />""", "refers to 'test.Close.Shown'")]
    [InlineData("""<EnableRule Id="Mscrm.NotOffline" />""", """<EnableRule Id="Mscrm.NotOfline" />""", "refers to the platform's enable rule 'Mscrm.NotOfline', which this host does not have")]
    [InlineData("""<DisplayRule Id="test.Close.Displayed" />""", """<DisplayRule Id="Mscrm.AnySelection" />""", "refers to the platform's display rule 'Mscrm.AnySelection'")]
    [InlineData("""Command="test.Close.Command" """, """Command="Mscrm.Disabled" """, "refers to the platform's command 'Mscrm.Disabled'")]
    [InlineData("<Actions>", """<Actions><Url Address="https://example.com" />""", "<Url>")]
    [InlineData("""FunctionName="Test.close" """, "", "has no attribute FunctionName")]
    [InlineData("Test.close\" Library=\"$webresource:test_/js/ribbon.js", "Test.close\" Library=\"test_/js/ribbon.js", "'test_/js/ribbon.js', which is not $webresource:")]
    [InlineData("""<BoolParameter Value="true" />""", """<OtherParameter Value="true" />""", "<OtherParameter>")]
    [InlineData("""<BoolParameter Value="true" />""", "<BoolParameter />", "has no attribute Value")]
    [InlineData("""<EntityPrivilegeRule PrivilegeType="Write" PrivilegeDepth="Basic" EntityName="quote" />""", """<CustomRule FunctionName="f" Library="$webresource:test_/js/ribbon.js" />""", "<CustomRule>")]
    [InlineData("<FormStateRule ", "<MoonPhaseRule ", "<MoonPhaseRule>")]
    [InlineData("<FormStateRule ", "<CommandClientTypeRule Type=\"Modern\" />\n<FormStateRule ", "<CommandClientTypeRule>")]
    [InlineData("<FormStateRule ", "<CrmClientTypeRule Type=\"Web\" />\n<FormStateRule ", "<CrmClientTypeRule>")]
    [InlineData("<EntityPrivilegeRule ", "<FormTypeRule Type=\"Main\" />\n<EntityPrivilegeRule ", "<FormTypeRule>")]
    [InlineData("""InvertResult="true" """, """InvertResult="yes" """, "'yes' as InvertResult")]
    [InlineData("Default=\"false\"", "Default=\"no\"", "'no' as Default")]
    [InlineData("FormStateRule State=\"Create\"", "FormStateRule State=\"New\"", "has 'New' as State, where this host has an answer for BulkEdit, Create")]
    [InlineData("FormStateRule State=\"Create\"", "FormStateRule", "has no attribute State")]
    [InlineData("<FormStateRule ", "<CrmOfflineAccessStateRule State=\"Away\" />\n<FormStateRule ", "'Away' as State")]
    [InlineData("<FormStateRule ", "<RecordPrivilegeRule PrivilegeType=\"Share\" />\n<FormStateRule ", "'Share' as PrivilegeType")]
    [InlineData("PrivilegeType=\"Write\"", "PrivilegeType=\"AppendTo\"", "'AppendTo' as PrivilegeType")]
    [InlineData("PrivilegeType=\"Write\"", "", "has no attribute PrivilegeType")]
    [InlineData("EntityName=\"quote\" />", "EntityName=\"msdyn_project\" />", "names the table 'msdyn_project', which this host does not have")]
    [InlineData("AppliesTo=\"PrimaryEntity\"", "AppliesTo=\"Primary\"", "'Primary' as AppliesTo")]
    [InlineData("AppliesTo=\"PrimaryEntity\"", "Context=\"Grid\"", "'Grid' as Context")]
    [InlineData("<CrmParameter Value=\"PrimaryControl\" /><BoolParameter", "<CrmParameter Value=\"OrgLcid\" /><BoolParameter", "'OrgLcid' as Value, where this host has an answer for CommandProperties")]
    [InlineData("Default=\"false\"><CrmParameter Value=\"PrimaryControl\" />", "Default=\"false\"><CrmParameter Value=\"SelectedControlAllItemIds\" />", "'SelectedControlAllItemIds' as Value")]
    [InlineData("<OrRule>", "<OrRule><ValueRule />", "<ValueRule>")]
    [InlineData("""<Or><ValueRule Field="statecode" Value="0" /></Or>""", "<Or><OrRule /></Or>", "<OrRule>")]
    [InlineData("""<LocLabel Id="test.Close.OnlyDanish">""", """<LocLabel Id="test.Close.LabelText">""", "'test.Close.LabelText' is there twice")]
    [InlineData("""<Titles><Title description="Lukker tilbud" languagecode="1030" /></Titles>""", "<Titles />", "has no <Title>")]
    [InlineData("""<Title description="Lukker tilbud" languagecode="1030" />""", """<Title description="Lukker tilbud" languagecode="da" />""", "'da' as languagecode")]
    [InlineData("""<Title description="Lukker tilbud" """, "<Title ", "has no attribute description")]
    public void Import_RibbonThatDoesNotHoldTogether_IsNamed(string old, string by, string expected) => AssertRefused(old, by, expected);

    [Theory]
    [InlineData("$webresource:test_/icons/close.svg", "$webresource:test_/icons/none.svg", "The ribbon of 'opportunity' needs the web resource 'test_/icons/none.svg'")]
    [InlineData("Test.canClose\" Library=\"$webresource:test_/js/ribbon.js", "Test.canClose\" Library=\"$webresource:test_/js/none.js", "needs the web resource 'test_/js/none.js'")]
    [InlineData("name=&quot;test_/strings/ribbon.1033.resx", "name=&quot;test_/strings/none.resx", "'test_/js/ribbon.js' needs the web resource 'test_/strings/none.resx'")]
    [InlineData("&lt;Library name=", "&lt;Library label=", "<Library> without a name")]
    [InlineData("&lt;Dependencies&gt;", "&lt;Needs&gt;", "can't be read as XML")]
    public void Import_WebResourceThatIsMissing_IsNamed(string old, string by, string expected) => AssertRefused(old, by, expected);

    [Fact]
    public void Import_DependencyXmlOfAnotherKind_IsRefused() =>
        AssertRefused(
            TestRibbon.Zip()
                .Replace(SolutionZip.Customizations, "&lt;Dependencies&gt;", "&lt;Needs&gt;")
                .Replace(SolutionZip.Customizations, "&lt;/Dependencies&gt;", "&lt;/Needs&gt;"),
            "of <Needs>");

    [Fact]
    public void Import_TableTwice_IsRefused() =>
        AssertRefused(TestRibbon.Zip().Replace(SolutionZip.Customizations, "<Entities>", $"<Entities>{TestRibbon.Entity}"), "The table 'opportunity' is used twice");

    [Fact]
    public void Import_TableThatTheManifestDoesNotName_IsRefused() =>
        AssertRefused(
            TestRibbon.Zip().Replace(SolutionZip.Manifest, """<RootComponent type="1" schemaName="opportunity" behavior="2" />""", ""),
            "of type 1 opportunity, but solution.xml does not name it");

    private void AssertRefused(string old, string by, string expected) =>
        AssertRefused(TestRibbon.Zip().Replace(SolutionZip.Customizations, old, by), expected);

    private void AssertRefused(SolutionZip zip, string expected)
    {
        var before = DatabaseContent.Of(organization.Host);
        using var stream = zip.Stream();

        var refusal = Assert.Throws<SolutionImportException>(() => organization.Host.Import(stream));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, DatabaseContent.Of(organization.Host));
    }
}
