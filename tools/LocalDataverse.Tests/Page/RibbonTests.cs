using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

public sealed class RibbonTests : IDisposable
{
    private const string Nothing = """{"buttons":[],"commands":{},"enableRules":{},"displayRules":{},"libraries":{}}""";

    private readonly ScriptedOrganization organization = new(new TestOptions { EnabledLanguages = [1030] });
    private readonly PageClient page;

    public RibbonTests()
    {
        page = new PageClient(organization.Host);
        organization.Import(TestRibbon.Zip());
    }

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("&language=1030", "Luk tilbud", "da-DK", "Lukker tilbud")]
    [InlineData("&language=1033", "Close quotes", "en-US", "Lukker tilbud")]
    [InlineData("&language=1036", "Close quotes", "en-US", "Lukker tilbud")]
    [InlineData("", "Close quotes", "en-US", "Lukker tilbud")]
    public void Get_Button_HasItsTextsInTheLanguageElseTheBaseElseTheFirst(string language, string label, string culture, string description)
    {
        var button = Ribbon(language).GetProperty("buttons")[0];

        Assert.Equal((label, culture, label), (button.Text("label"), button.Text("culture"), button.Text("alt")));
        Assert.Equal(("Close", description), (button.Text("toolTipTitle"), button.Text("toolTipDescription")));
    }

    [Fact]
    public void Get_Button_SaysWhereItStandsAndWhatItDoes()
    {
        var button = Ribbon().GetProperty("buttons")[0];

        Assert.Equal(("test.Close.Button", "test.Close.Command"), (button.Text("id"), button.Text("command")));
        Assert.Equal("Mscrm.Form.opportunity.MainTab.Actions.Controls._children", button.Text("location"));
        Assert.Equal(2, button.GetProperty("sequence").GetInt32());
        Assert.Equal("/WebResources/test_/icons/close.svg", button.Text("icon"));
    }

    [Fact]
    public void Get_Commands_NameTheirRulesAndFunctions()
    {
        var commands = Ribbon().GetProperty("commands");

        Assert.Equal(
            """
            {"test.Close.Command":{"enableRules":["Mscrm.NotOffline","test.Close.Enabled"],"displayRules":["test.Close.Displayed"],
            "actions":[{"functionName":"Test.close","library":"test_/js/ribbon.js","parameters":[
            {"type":"CrmParameter","value":"PrimaryControl"},{"type":"BoolParameter","value":"true"}]}]}}
            """.ReplaceLineEndings(""),
            commands.GetRawText());
    }

    [Fact]
    public void Get_EnableRules_AreTheirElementsInOrderThenThePlatforms()
    {
        var rules = Ribbon().GetProperty("enableRules");

        Assert.Equal(
            """
            {"test.Close.Enabled":[
            {"type":"FormStateRule","state":"Create","invertResult":true},
            {"type":"CustomRule","functionName":"Test.canClose","library":"test_/js/ribbon.js","default":false,"invertResult":false,
            "parameters":[{"type":"CrmParameter","value":"PrimaryControl"}]},
            {"type":"OrRule","invertResult":false,"or":[
            [{"type":"ValueRule","field":"statecode","value":"0","invertResult":false}],
            [{"type":"EntityRule","appliesTo":"PrimaryEntity","entityName":"quote","invertResult":false},
            {"type":"SelectionCountRule","appliesTo":"SelectedEntity","minimum":"1","invertResult":false}]]}],
            "Mscrm.NotOffline":[{"type":"CrmOfflineAccessStateRule","state":"Offline","invertResult":true}]}
            """.ReplaceLineEndings(""),
            rules.GetRawText());
    }

    [Fact]
    public void Get_DisplayRules_AreTheirElements()
    {
        var rules = Ribbon().GetProperty("displayRules");

        Assert.Equal(
            """{"test.Close.Displayed":[{"type":"EntityPrivilegeRule","privilegeType":"Write","privilegeDepth":"Basic","entityName":"quote","invertResult":false}]}""",
            rules.GetRawText());
    }

    [Fact]
    public void Get_Libraries_SayWhatTheyNeed()
    {
        var libraries = Ribbon().GetProperty("libraries");

        Assert.Equal("""{"test_/js/ribbon.js":{"dependencies":["test_/strings/ribbon.1033.resx"]}}""", libraries.GetRawText());
    }

    [Fact]
    public void Get_TableWithoutRibbon_IsEmpty()
    {
        var ribbon = page.Json("/page/ribbon?table=quote&language=1033");

        Assert.Equal(Nothing, ribbon.GetRawText());
    }

    [Theory]
    [InlineData("msdyn_project")]
    [InlineData("localribbon")]
    [InlineData("Opportunity")]
    public void Get_UnknownTable_Is404NamingIt(string table)
    {
        var message = page.Get($"/page/ribbon?table={table}").Error(404, "0x80041102");

        Assert.Contains($"'{table}'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_RibbonImportedAgain_IsTheNewOneAlone()
    {
        organization.Import(TestRibbon.Zip().Replace(SolutionZip.Customizations, "test.Close.Button", "test.CloseAll.Button"));

        var buttons = Ribbon().GetProperty("buttons").EnumerateArray();

        Assert.Equal("test.CloseAll.Button", Assert.Single(buttons).Text("id"));
    }

    [Fact]
    public void Get_RibbonImportedAgainEmpty_IsGone()
    {
        organization.Import(TestRibbon.Zip().WithEmptyRibbon());

        Assert.Equal(Nothing, Ribbon().GetRawText());
    }

    [Fact]
    public void Get_TableNoLongerInAnUpdate_KeepsItsRibbon()
    {
        organization.Import(new SolutionZip(new TestStep("Win", "opportunity")));

        Assert.Single(Ribbon().GetProperty("buttons").EnumerateArray());
    }

    [Fact]
    public void Get_TableNoLongerInAManagedUpgrade_HasNone()
    {
        using var other = new ScriptedOrganization();
        other.Import(Managed(TestRibbon.Zip()));
        other.Import(Managed(new SolutionZip(new TestStep("Win", "opportunity"))));

        var ribbon = new PageClient(other.Host).Json("/page/ribbon?table=opportunity");

        Assert.Equal(Nothing, ribbon.GetRawText());
    }

    /// <summary>What the import takes, by its own words, is what the page's scripts have an entry for.</summary>
    [Theory]
    [InlineData("<CrmParameter Value=\"PrimaryControl\" />", "<CrmParameter Value=\"Unheard\" />", "functions.js", "CRM_PARAMETERS = {(.*?)\n}", @"^  (\w+):")]
    [InlineData("FormStateRule State=\"Create\"", "FormStateRule State=\"Unheard\"", "ruletypes.js", "FORM_TYPES = {(.*?)}", @"(\w+):")]
    public void Import_TakesWhatThePageAnswers(string old, string by, string script, string list, string entry)
    {
        var text = Encoding.UTF8.GetString(AppFiles.Get($"ribbon/{script}")!.Content);
        var answered = Regex.Matches(Regex.Match(text, list, RegexOptions.Singleline).Groups[1].Value, entry, RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        var refusal = Assert.Throws<SolutionImportException>(() => organization.Import(TestRibbon.Zip().Replace(SolutionZip.Customizations, old, by)));

        var taken = Regex.Match(refusal.Message, @"has an answer for ([\w, ]+)").Groups[1].Value.Split(", ");
        Assert.Equal(answered.Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
    }

    private static SolutionZip Managed(SolutionZip zip) => zip.Replace(SolutionZip.Manifest, "<Managed>0<", "<Managed>1<");

    private JsonElement Ribbon(string language = "") => page.Json($"/page/ribbon?table=opportunity{language}");
}
