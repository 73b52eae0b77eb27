using System.Text.Json;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>The options of one column, as a dialog reads them.</summary>
public sealed class ChoiceDefinitionTests : IDisposable
{
    private const string Options = "?$select=LogicalName&$expand=OptionSet($select=Options)";
    private const string Status = "EntityDefinitions(LogicalName='quote')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata";

    private readonly WebFixture web = new(new TestOptions { EnabledLanguages = [1030, 1036] });

    public void Dispose() => web.Dispose();

    [Fact]
    public void Get_Status_HasEachReasonWithItsState()
    {
        var definition = web.Client.Json(Status + Options);

        Assert.Equal(WebClient.Root + "$metadata#EntityDefinitions('quote')/Attributes/Microsoft.Dynamics.CRM.StatusAttributeMetadata(LogicalName,OptionSet(Options))/$entity", definition.Text("@odata.context"));
        Assert.Equal("statuscode", definition.Text("LogicalName"));
        var closed = OptionsOf(definition).Where(option => option.GetProperty("State").GetInt32() == 3);
        Assert.Equal([5, 6, 7, 100_000_001], closed.Select(option => option.GetProperty("Value").GetInt32()));
        Assert.All(closed, option => Assert.Equal(["Value", "State", "TransitionData", "Label"], option.Names()));
    }

    [Fact]
    public void Get_StatusOfAnOrganisationWithItsOwnReasons_LacksThoseItHasReplaced()
    {
        using var own = new ScriptedOrganization(new TestOptions { OwnQuoteReasons = true });

        var options = OptionsOf(new WebClient(own.Host).Json(Status + Options));

        Assert.Equal([1, 3, 4, 6, 7, 100_000_001], options.Select(option => option.GetProperty("Value").GetInt32()));
    }

    [Theory]
    [InlineData("quote", "statecode", "State", new[] { 0, 1, 2, 3 }, new[] { "Draft", "Active", "Won", "Closed" })]
    [InlineData("quote", "msdyn_ordertype", "Picklist", new[] { 192350000, 192350001, 690970002 }, new[] { "Item-based", "Work-based", "Service-Maintenance-based" })]
    [InlineData("opportunity", "statecode", "State", new[] { 0, 1, 2 }, new[] { "Open", "Won", "Lost" })]
    public void Get_StateOrChoice_HasItsOptions(string table, string column, string type, int[] values, string[] labels)
    {
        var definition = web.Client.Json($"EntityDefinitions(LogicalName='{table}')/Attributes(LogicalName='{column}')/Microsoft.Dynamics.CRM.{type}AttributeMetadata{Options}");

        Assert.Equal(values, OptionsOf(definition).Select(option => option.GetProperty("Value").GetInt32()));
        Assert.Equal(labels, OptionsOf(definition).Select(Label));
        Assert.All(OptionsOf(definition), option => Assert.Equal(["Value", "Label"], option.Names()));
    }

    [Theory]
    [InlineData(1030, "Tabt", 1030)]
    [InlineData(1033, "Lost", 1033)]
    [InlineData(1036, "Perdu", 1036)]
    [InlineData(1041, "Lost", 1033)]
    public void Get_Label_IsInTheUsersLanguageBesideAllOfTheOrganisation(int language, string label, int its)
    {
        web.Organization.SetLanguage(language);

        var lost = OptionsOf(web.Client.Json(Status + Options)).Single(option => option.GetProperty("Value").GetInt32() == 5);

        Assert.Equal((label, its), (Label(lost), lost.GetProperty("Label").GetProperty("UserLocalizedLabel").GetProperty("LanguageCode").GetInt32()));
        Assert.Equal([("Lost", 1033), ("Tabt", 1030), ("Perdu", 1036)], LabelsOf(lost));
    }

    [Fact]
    public void Get_LabelOfALanguageEnabledLater_IsThere()
    {
        web.Organization.Host.EnableLanguage(1031);

        var lost = OptionsOf(web.Client.Json(Status + Options)).Single(option => option.GetProperty("Value").GetInt32() == 5);

        Assert.Equal(("Verloren", 1031), LabelsOf(lost)[^1]);
    }

    [Fact]
    public void Get_ByThePagesCookie_IsInTheLanguageOfItsUser()
    {
        web.Organization.SetLanguage(1030);
        var signedIn = new WebClient(web.Organization.Host);

        var labels = OptionsOf(signedIn.Json(Status + Options, ("Cookie", $"other=1; opsclose.user={web.Organization.UserId}"))).Select(Label);

        Assert.Contains("Tabt", labels);
        Assert.Contains("Lost", OptionsOf(signedIn.Json(Status + Options, ("Cookie", "other=1"))).Select(Label));
    }

    [Theory]
    [InlineData("opsclose.user=nobody")]
    [InlineData("opsclose.user=")]
    public void Get_CookieThatNamesNobody_Is400AndNeverSystem(string cookie) =>
        Assert.Equal(400, new WebClient(web.Organization.Host).Get(Status + Options, ("Cookie", cookie)).Status);

    [Theory]
    [InlineData("")]
    [InlineData("?$select=LogicalName")]
    [InlineData("?$select=LogicalName,SchemaName&$expand=OptionSet($select=Options)")]
    [InlineData("?$select=LogicalName&$expand=OptionSet")]
    [InlineData("?$select=LogicalName&$expand=GlobalOptionSet($select=Options)")]
    [InlineData("?$select=LogicalName&$expand=OptionSet($select=Options)&$filter=true")]
    public void Get_OtherQueryOptions_Is501(string options) => web.Client.Get(Status + options).Error(501, "0x80040315");

    [Theory]
    [InlineData("EntityDefinitions(LogicalName='nothing')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata", 404, "'nothing'")]
    [InlineData("EntityDefinitions(LogicalName='localprivilege')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata", 404, "'localprivilege'")]
    [InlineData("EntityDefinitions(LogicalName='quote')/Attributes(LogicalName='nothing')/Microsoft.Dynamics.CRM.StatusAttributeMetadata", 404, "'nothing'")]
    [InlineData("EntityDefinitions(LogicalName='quote')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StateAttributeMetadata", 501, "StateAttributeMetadata")]
    [InlineData("EntityDefinitions(LogicalName='quote')/Attributes(LogicalName='name')/Microsoft.Dynamics.CRM.StringAttributeMetadata", 501, "StringAttributeMetadata")]
    public void Get_WhatIsNotThere_SaysWhich(string path, int status, string named)
    {
        var answer = web.Client.Get(path + Options);

        Assert.Equal(status, answer.Status);
        Assert.Contains(named, answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Post_Definition_Is405() => Assert.Equal("GET", web.Client.Send("POST", Status, "{}").Headers["Allow"]);

    private static IReadOnlyList<JsonElement> OptionsOf(JsonElement definition) => [.. definition.GetProperty("OptionSet").GetProperty("Options").EnumerateArray()];

    private static string? Label(JsonElement option) => option.GetProperty("Label").GetProperty("UserLocalizedLabel").Text("Label");

    private static IReadOnlyList<(string? Text, int Language)> LabelsOf(JsonElement option) =>
    [
        .. option.GetProperty("Label").GetProperty("LocalizedLabels").EnumerateArray()
            .Select(label => (label.Text("Label"), label.GetProperty("LanguageCode").GetInt32())),
    ];
}
