using System.Globalization;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>
/// Microsoft.Dynamics.CRM's own functions in $filter, asked on Monday 2026-03-02 at ten: what each means is the engine's
/// matter, here each reaches its operator.
/// </summary>
public sealed class QueryFunctionTests : IDisposable
{
    private readonly WebFixture web = new();

    public QueryFunctionTests()
    {
        Add("Now", "2026-03-02T09:30:00Z", 1);
        Add("Morning", "2026-03-02T01:00:00Z", 2);
        Add("Sunday", "2026-03-01T12:00:00Z", 3);
        Add("Winter", "2026-02-10T12:00:00Z", 4);
        Add("Former", "2025-03-02T12:00:00Z", 5);
        Add("Spring", "2026-04-10T12:00:00Z", null);
    }

    public void Dispose() => web.Dispose();

    [Theory]
    [InlineData("In", "'name',PropertyValues=['Now','Former']", "Former,Now")]
    [InlineData("NotIn", "'name',PropertyValues=['Now','Former']", "Morning,Spring,Sunday,Winter")]
    [InlineData("Between", "'revisionnumber',PropertyValues=['2','4']", "Morning,Sunday,Winter")]
    [InlineData("Between", "'createdon',PropertyValues=[\"2026-02-01\",\"2026-03-01T12:00:00Z\"]", "Sunday,Winter")]
    [InlineData("NotBetween", "'revisionnumber',PropertyValues=['2','4']", "Former,Now,Spring")]
    [InlineData("EqualUserId", "'ownerid'", "Morning,Now")]
    [InlineData("EqualUserId", "'_ownerid_value'", "Morning,Now")]
    [InlineData("NotEqualUserId", "'ownerid'", "Former,Spring,Sunday,Winter")]
    [InlineData("EqualBusinessId", "'owningbusinessunit'", "Former,Morning,Now,Spring,Sunday,Winter")]
    [InlineData("NotEqualBusinessId", "'owningbusinessunit'", "")]
    [InlineData("EqualUserLanguage", "'revisionnumber'", "")]
    [InlineData("Today", "'createdon'", "Morning,Now")]
    [InlineData("Yesterday", "'createdon'", "Sunday")]
    [InlineData("Tomorrow", "'createdon'", "")]
    [InlineData("On", "'createdon',PropertyValue='2026-02-10'", "Winter")]
    [InlineData("OnOrBefore", "'createdon',PropertyValue='2026-02-10'", "Former,Winter")]
    [InlineData("OnOrAfter", "'createdon',PropertyValue='2026-03-02'", "Morning,Now,Spring")]
    [InlineData("Last7Days", "'createdon'", "Morning,Now,Sunday")]
    [InlineData("Next7Days", "'createdon'", "")]
    [InlineData("LastWeek", "'createdon'", "")]
    [InlineData("ThisWeek", "'createdon'", "Morning,Now,Sunday")]
    [InlineData("NextWeek", "'createdon'", "")]
    [InlineData("LastMonth", "'createdon'", "Winter")]
    [InlineData("ThisMonth", "'createdon'", "Morning,Now,Sunday")]
    [InlineData("NextMonth", "'createdon'", "Spring")]
    [InlineData("LastYear", "'createdon'", "Former")]
    [InlineData("ThisYear", "'createdon'", "Morning,Now,Spring,Sunday,Winter")]
    [InlineData("NextYear", "'createdon'", "")]
    [InlineData("LastXHours", "'createdon',PropertyValue=3", "Now")]
    [InlineData("LastXDays", "'createdon',PropertyValue=1", "Morning,Now,Sunday")]
    [InlineData("LastXWeeks", "'createdon',PropertyValue=3", "Morning,Now,Sunday,Winter")]
    [InlineData("LastXMonths", "'createdon',PropertyValue=1", "Morning,Now,Sunday,Winter")]
    [InlineData("LastXYears", "'createdon',PropertyValue=1", "Former,Morning,Now,Sunday,Winter")]
    [InlineData("NextXHours", "'createdon',PropertyValue=1000", "Spring")]
    [InlineData("NextXDays", "'createdon',PropertyValue=38", "")]
    [InlineData("NextXDays", "'createdon',PropertyValue=39", "Spring")]
    [InlineData("NextXWeeks", "'createdon',PropertyValue=6", "Spring")]
    [InlineData("NextXMonths", "'createdon',PropertyValue=2", "Spring")]
    [InlineData("NextXYears", "'createdon',PropertyValue=1", "Spring")]
    [InlineData("OlderThanXMinutes", "'createdon',PropertyValue=60", "Former,Morning,Sunday,Winter")]
    [InlineData("OlderThanXHours", "'createdon',PropertyValue=10", "Former,Sunday,Winter")]
    [InlineData("OlderThanXDays", "'createdon',PropertyValue=1", "Former,Winter")]
    [InlineData("OlderThanXWeeks", "'createdon',PropertyValue=2", "Former,Winter")]
    [InlineData("OlderThanXMonths", "'createdon',PropertyValue=2", "Former")]
    [InlineData("OlderThanXYears", "'createdon',PropertyValue=1", "")]
    public void Function_InFilter_FindsTheseRows(string function, string arguments, string names) =>
        Assert.Equal(names, Found($"Microsoft.Dynamics.CRM.{function}(PropertyName={arguments})"));

    [Theory]
    [InlineData("not (name eq 'Now' or not Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['Now','Former']))", "Former")]
    [InlineData("Microsoft.Dynamics.CRM.NotEqualUserId(PropertyName='ownerid') eq true", "Former,Spring,Sunday,Winter")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='createdon') or Microsoft.Dynamics.CRM.LastYear(PropertyName='createdon')", "Former,Morning,Now")]
    [InlineData("Microsoft.Dynamics.CRM.ThisMonth(PropertyName='createdon') and Microsoft.Dynamics.CRM.NotIn(PropertyName='revisionnumber',PropertyValues=['1'])", "Morning,Sunday")]
    [InlineData("opportunityid/Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['New roof'])", "Former,Morning,Now,Spring,Sunday,Winter")]
    [InlineData("opportunityid/Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['Now'])", "")]
    public void Function_AmongOthers_FindsTheseRows(string filter, string names) => Assert.Equal(names, Found(filter));

    [Fact]
    public void Function_InsideExpand_IsAboutTheExpandedRows()
    {
        var opportunity = web.Client.Json(
            $"{web.Opportunity}?$expand=opportunity_quotes($select=name;$filter=Microsoft.Dynamics.CRM.Yesterday(PropertyName='createdon'))");

        Assert.Equal("Sunday", Assert.Single(opportunity.GetProperty("opportunity_quotes").EnumerateArray()).Text("name"));
    }

    [Theory]
    [InlineData("Today(PropertyName='nome')", "'nome'")]
    [InlineData("Today(PropertyName='name')", "'quote.name'")]
    [InlineData("Today()", "Today")]
    [InlineData("Today(PropertyName='createdon',PropertyValue=1)", "Today")]
    [InlineData("LastXDays(PropertyName='createdon',PropertyValue=0)", "greater than zero")]
    [InlineData("On(PropertyName='createdon',PropertyValue='some day')", "'some day'")]
    [InlineData("In(PropertyName='name',PropertyValues=[])", "PropertyValues")]
    [InlineData("Between(PropertyName='revisionnumber',PropertyValues=['1'])", "two values")]
    [InlineData("EqualUserId(PropertyName='name')", "'quote.name'")]
    [InlineData("TheDayAfterTomorrow(PropertyName='createdon')", "TheDayAfterTomorrow")]
    public void Function_Misused_Is400NamingWhat(string call, string named) =>
        Assert.Contains(
            named,
            web.Client.Get($"quotes?$filter=Microsoft.Dynamics.CRM.{call}").Json(400).GetProperty("error").Text("message"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Contains(PropertyName='name',PropertyValue='o')")]
    [InlineData("ContainValues(PropertyName='name',PropertyValues=['1'])")]
    [InlineData("EqualRoleBusinessId(PropertyName='owningbusinessunit')")]
    [InlineData("EqualUserTeams(PropertyName='ownerid')")]
    [InlineData("LastXFiscalYears(PropertyName='createdon',PropertyValue=1)")]
    [InlineData("NotUnder(PropertyName='opportunityid',PropertyValue='x')")]
    public void Function_DocumentedOnly_Is501NamingIt(string call) =>
        Assert.Contains(
            call.Split('(')[0],
            web.Client.Get($"quotes?$filter=Microsoft.Dynamics.CRM.{call}").Error(501, "0x80040315"),
            StringComparison.Ordinal);

    [Fact]
    public void Functions_AreAllOnTheListOfDocumentedNames() =>
        Assert.All(QueryFunctions.All, function => Assert.True(DocumentedNames.IsQueryFunction(function.Name), function.Name));

    [Fact]
    public void Function_WithParameterAliases_TakesTheirValues() =>
        Assert.Equal("Winter", Found("Microsoft.Dynamics.CRM.On(PropertyName=@p1,PropertyValue=@p2)", "&@p1='createdon'&@p2='2026-02-10'"));

    [Theory]
    [InlineData("not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='createdon') eq false")]
    [InlineData("not (name eq 'x' or Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['Now']))")]
    public void Function_Negated_Is400(string filter) => Assert.Equal(
        "Not operator along with the Custom Named Condition operators is not allowed",
        web.Client.Get($"quotes?$filter={filter}").Error(400, "0x80060888"));

    private string Found(string filter, string aliases = "") => string.Join(',', web.Client
        .Json($"quotes?$select=name&$orderby=name&$filter={Uri.EscapeDataString(filter)}{aliases}")
        .Texts("name").Except(["Alpha", "Beta", "Gamma"]));

    private void Add(string name, string created, int? revision) => web.Add("quote", row =>
    {
        row["name"] = name;
        row["createdon"] = DateTime.Parse(created, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        row["revisionnumber"] = revision;
        row["opportunityid"] = new EntityReference("opportunity", web.OpportunityId);
        row["ownerid"] = revision is 1 or 2 ? new EntityReference("systemuser", web.Organization.UserId) : null;
    });
}
