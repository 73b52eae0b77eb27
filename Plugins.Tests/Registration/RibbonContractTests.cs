using System.Xml.Linq;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>Ribbons, script, strings and icon of the packed solution fit together; a copy with one fact broken shows that the check sees it.</summary>
public class RibbonContractTests
{
    private const string Icon = "opsclose_/icons/closequotes.svg";
    private const string English = "opsclose_/strings/opportunityribbon.1033.resx";
    private const string Danish = "opsclose_/strings/opportunityribbon.1030.resx";

    private static readonly PackedCommand Packed = PackedCommand.FromZip();

    [Fact]
    public void Ribbons_FunctionsLabelsAndWebResources_AreAllThere() => AssertNo.Faults(RibbonFaults.Of(Packed));

    [Fact]
    public void Strings_EveryLanguage_HasWhatTheScriptUsesAndNothingElse() => AssertNo.Faults(StringFaults.Of(Packed));

    [Fact]
    public void Icon_IsSelfContainedSvg() => AssertNo.Faults(IconFaults.Of(Packed));

    [Fact]
    public void Ribbons_PutTheCommandOnFormGridAndQuotesSubgrid() => Assert.Equal(
        [
            ("Mscrm.Form.opportunity.MainTab.Actions.Controls._children", 2, "ProjectOpsClose.OpportunityRibbon.closeQuotes(PrimaryControl)"),
            ("Mscrm.HomepageGrid.opportunity.MainTab.Actions.Controls._children", 4, "ProjectOpsClose.OpportunityRibbon.closeQuotesOfSelected(SelectedControl, SelectedControlSelectedItemReferences)"),
            ("Mscrm.SubGrid.quote.MainTab.Management.Controls._children", 60, "ProjectOpsClose.OpportunityRibbon.closeQuotes(PrimaryControl, SelectedControlSelectedItemReferences)"),
        ],
        Packed.RibbonXml.SelectMany(ribbon => ribbon.Descendants("CustomAction").Select(action => (
            (string)action.Attribute("Location")!,
            (int)action.Attribute("Sequence")!,
            Call(ribbon.Descendants("CommandDefinition").Single(command => (string)command.Attribute("Id")! == (string)action.Descendants("Button").Single().Attribute("Command")!))))));

    /// <summary>
    /// An action names one library, and the platform loads it to call the function: isNaN is there without it and does nothing.
    /// https://learn.microsoft.com/power-apps/developer/model-driven-apps/ribbon-types-schema allows any number of actions.
    /// </summary>
    [Fact]
    public void Ribbons_EachCommand_LoadsTheOtherScriptsBeforeItsOwn()
    {
        string[] others = ["texts", "dataverse", "closing", "simpleway"];

        var actions = Packed.RibbonXml.Descendants("Actions").Select(action => action.Elements("JavaScriptFunction").SkipLast(1).ToList()).ToList();

        Assert.Equal(3, actions.Count);
        Assert.All(actions, action => Assert.Equal(
            others.Select(name => ("isNaN", $"$webresource:opsclose_/js/{name}.js")),
            action.Select(function => ((string)function.Attribute("FunctionName")!, (string)function.Attribute("Library")!))));
    }

    /// <summary>
    /// Unified Interface hides a grid's command while rows are selected unless one of its rules counts them:
    /// https://learn.microsoft.com/troubleshoot/dynamics-365/sales/button-in-command-bar-not-appear-after-grid-item-selection.
    /// </summary>
    [Fact]
    public void Ribbons_CommandsOfGrids_AreShownWhileRowsAreSelected()
    {
        string[] counting = ["Mscrm.AnySelection", "Mscrm.SelectionCountAtLeastOne"];

        var commands = Packed.RibbonXml.Descendants("CommandDefinition").Where(command => ((string)command.Attribute("Id")!).Contains("Grid", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, commands.Count);
        Assert.All(commands, command => Assert.Single(command.Elements("EnableRules").Elements(), rule => counting.Contains((string)rule.Attribute("Id")!)));
    }

    /// <summary>The platform's rule that would show the command in apps that work offline, where the action can't run.</summary>
    [Fact]
    public void Ribbons_DoNotAskForOfflineApps() =>
        Assert.DoesNotContain("MocaOffline", Packed.Customizations.ToString(), StringComparison.Ordinal);

    /// <summary>Mobile clients load no other: https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resource-dependencies.</summary>
    [Fact]
    public void WebResources_AllOfThem_AreEnabledForMobile() =>
        Assert.All(Packed.Customizations.Descendants("WebResource"), resource => Assert.Equal("1", resource.Element("IsEnabledForMobileClient")!.Value));

    /// <summary>Whoever changed a script or the page would close quotes by code that no test has seen; words may be an organisation's own.</summary>
    [Fact]
    public void WebResources_OfAManagedSolution_LetOnlyTheTextsBeCustomized() =>
        Assert.All(Packed.Customizations.Descendants("WebResource"), resource => Assert.Equal(
            resource.Element("Name")!.Value.EndsWith(".resx", StringComparison.Ordinal) ? "1" : "0", resource.Element("IsCustomizable")!.Value));

    [Theory]
    [InlineData("OpportunityRibbon.closeQuotes\"", "OpportunityRibbon.closeQuote\"", "opsclose_/js/opportunityribbon.js has no function ProjectOpsClose.OpportunityRibbon.closeQuote")]
    [InlineData("FunctionName=\"ProjectOpsClose.OpportunityRibbon.canCloseQuotes", "FunctionName=\"ProjectOpsClose.Ribbon.canCloseQuotes", "opsclose_/js/opportunityribbon.js has no function ProjectOpsClose.Ribbon.canCloseQuotes")]
    [InlineData("<Language>1030</Language>", "<Language>1153</Language>", "the label opsclose.quote.CloseQuotes.Alt has no text in 1153")]
    [InlineData("<Title description=\"Luk tilbud\"", "<Title description=\"\"", "the label opsclose.opportunity.CloseQuotes.LabelText has no text in 1030")]
    [InlineData("\"$LocLabels:opsclose.quote.CloseQuotes.Alt\"", "\"$LocLabels:opsclose.quote.Alt\"", "the label opsclose.quote.Alt isn't defined")]
    [InlineData("closequotes.svg\"", "closequote.svg\"", "the web resource opsclose_/icons/closequote.svg isn't shipped")]
    [InlineData("name=\"opsclose_/strings/opportunityribbon.1030.resx\"", "name=\"opsclose_/strings/opportunityribbon.1153.resx\"", "the web resource opsclose_/strings/opportunityribbon.1153.resx isn't shipped")]
    [InlineData("Id=\"opsclose.quote.CloseQuotes.SubGrid.Button\"", "Id=\"opsclose.opportunity.CloseQuotes.Grid.Button\"", "the id opsclose.opportunity.CloseQuotes.Grid.Button is used 2 times")]
    [InlineData("18424734-f427-4d1f-b377-1d67b3549cd3", "a8909153-a680-4b55-8b44-8eb2e5473ddf", "the id {a8909153-a680-4b55-8b44-8eb2e5473ddf} is used 2 times")]
    public void Ribbons_OneFactBroken_IsAFault(string old, string replacement, string fault) =>
        Assert.Contains(fault, RibbonFaults.Of(Packed.With(old, replacement)));

    [Theory]
    [InlineData(PackedCommand.RibbonScript, "canCloseQuotes, closeQuotes,", "canCloseQuotes,", "opsclose_/js/opportunityribbon.js has no function ProjectOpsClose.OpportunityRibbon.closeQuotes")]
    public void Script_FunctionTakenAway_IsAFault(string resource, string old, string replacement, string fault) =>
        Assert.Contains(fault, RibbonFaults.Of(Packed.With(old, replacement, resource)));

    [Theory]
    [InlineData(Danish, "name=\"Counting\"", "name=\"Counters\"", "1030 lacks Counting")]
    [InlineData(Danish, "name=\"Counting\"", "name=\"Counters\"", "1030 has Counters, which nothing uses")]
    [InlineData(Danish, "name=\"Counting\"", "name=\"Cancel\"", "1030 has Cancel twice")]
    [InlineData(Danish, "Annuller<", "<", "1030 has no text for Cancel")]
    [InlineData(Danish, "{0} og {1}<", "{0} og {2}<", "1030 has other placeholders in Both")]
    [InlineData(Danish, ">da<", ">nb<", "1030 has the tag nb, which is another language's")]
    [InlineData(English, ">Cancel<", ">Abort<", "Cancel isn't what the script says itself")]
    [InlineData(Danish, "name=\"ActiveQuotes_one\"", "name=\"ActiveQuotes_few\"", "1030 lacks ActiveQuotes_one")]
    [InlineData(Danish, "name=\"ActiveQuotes_one\"", "name=\"ActiveQuotes_few\"", "1030 has ActiveQuotes_few, which no number asks for")]
    [InlineData(PackedCommand.SimpleWay, "text(\"Counting\")", "text(\"Zählen\")", "the script's own English lacks Zählen")]
    [InlineData(PackedCommand.SimpleWay, "text(\"Counting\")", "\"\"", "the script's own English has Counting, which nothing uses")]
    public void Strings_OneFactBroken_IsAFault(string resource, string old, string replacement, string fault) =>
        Assert.Contains(fault, StringFaults.Of(Packed.With(old, replacement, resource)));

    [Fact]
    public void Strings_LanguageWithoutFile_IsAFault() =>
        Assert.Contains("1153 has no strings", StringFaults.Of(Packed.With("<Language>1030</Language>", "<Language>1153</Language>")));

    [Theory]
    [InlineData("</svg>", "", "isn't well-formed")]
    [InlineData("<svg ", "<!DOCTYPE svg><svg ", "isn't well-formed")]
    [InlineData("2000/svg", "1999/xhtml", "is no SVG")]
    [InlineData("viewBox", "viewbox", "is no SVG")]
    [InlineData("</svg>", "<script>alert(1)</script></svg>", "has <script>")]
    [InlineData("<circle", "<image href=\"https://example.com/a.png\"/><circle", "has href=")]
    [InlineData("<circle", "<circle onload=\"alert(1)\"", "has onload=")]
    [InlineData("fill=\"none\"", "fill=\"url(https://example.com/a.svg#b)\"", "has fill=")]
    [InlineData("#0f6cbd", "currentColor", "has stroke=")]
    public void Icon_OneFactBroken_IsAFault(string old, string replacement, string fault) =>
        Assert.Contains(IconFaults.Of(Packed.With(old, replacement, Icon)), found => found.Contains(fault, StringComparison.Ordinal));

    private static string Call(XElement command)
    {
        var function = command.Descendants("JavaScriptFunction").Last();
        return $"{(string)function.Attribute("FunctionName")!}({string.Join(", ", function.Elements("CrmParameter").Select(p => (string)p.Attribute("Value")!))})";
    }
}
