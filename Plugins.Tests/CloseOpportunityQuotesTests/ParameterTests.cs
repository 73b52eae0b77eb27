using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Each request parameter, with omitted ones arriving in both ways that Dataverse has.</summary>
public partial class ParameterTests
{
    private const int InvalidRequest = 720102;
    private static readonly DateTime Given = new(2026, 3, 1, 9, 30, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<bool> OmittedArriveAsDefaults => [false, true];

    [Theory]
    [MemberData(nameof(OmittedArriveAsDefaults))]
    public void Call_NothingGiven_UsesTheDefaults(bool omittedArriveAsDefaults)
    {
        using var organization = Organization(omittedArriveAsDefaults);

        var (quote, close) = CloseOne(organization);

        Assert.Equal((3, 5), quote);
        Assert.Equal("Quote QUO-00001 closed", close.GetAttributeValue<string>("subject"));
        Assert.Null(close.GetAttributeValue<string>("description"));
        Assert.Equal(Now, close.GetAttributeValue<DateTime>("actualend"));
    }

    [Theory]
    [MemberData(nameof(OmittedArriveAsDefaults))]
    public void Call_EverythingGiven_IsKeptOnTheQuoteclose(bool omittedArriveAsDefaults)
    {
        using var organization = Organization(omittedArriveAsDefaults);

        var (quote, close) = CloseOne(
            organization,
            BulkClose.With("Status", 6),
            BulkClose.With("Subject", "Lost the tender"),
            BulkClose.With("Description", "Price"),
            BulkClose.With("ClosedOn", Given));

        Assert.Equal((3, 6), quote);
        Assert.Equal("Lost the tender", close.GetAttributeValue<string>("subject"));
        Assert.Equal("Price", close.GetAttributeValue<string>("description"));
        Assert.Equal(Given, close.GetAttributeValue<DateTime>("actualend"));
        Assert.Equal(("QUO-00001", 0), (close.GetAttributeValue<string>("quotenumber"), close.GetAttributeValue<int>("revision")));
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(100000001, 100000001)]
    public void Call_StatusThatMeansClosed_IsGivenToTheQuote(int? status, int expected)
    {
        using var organization = Organization();

        var (quote, _) = CloseOne(organization, BulkClose.With("Status", status));

        Assert.Equal((3, expected), quote);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Call_StatusOfAnotherState_IsRefusedNamingIt(int status) =>
        AssertRefused("Status", status, $"Status {status} is no status reason for closing a quote.");

    [Theory]
    [InlineData(0, "Quote QUO-00001 closed")]
    [InlineData(200, null)]
    public void Call_SubjectThatFits_IsKeptWhole(int length, string? expected)
    {
        using var organization = Organization();
        var subject = new string('s', length);

        var (_, close) = CloseOne(organization, BulkClose.With("Subject", subject));

        Assert.Equal(expected ?? subject, close.GetAttributeValue<string>("subject"));
    }

    [Fact]
    public void Call_SubjectOf201Characters_IsRefused() =>
        AssertRefused("Subject", new string('s', 201), "Subject has 201 characters; at most 200 are allowed.");

    [Fact]
    public void Call_DescriptionOf2000Characters_IsKeptWhole()
    {
        using var organization = Organization();
        var description = new string('d', 2_000);

        var (_, close) = CloseOne(organization, BulkClose.With("Description", description));

        Assert.Equal(description, close.GetAttributeValue<string>("description"));
    }

    [Fact]
    public void Call_DescriptionOf2001Characters_IsRefused() =>
        AssertRefused("Description", new string('d', 2_001), "Description has 2001 characters; at most 2000 are allowed.");

    /// <summary>What a caller west of Greenwich makes of DateTime.MinValue.</summary>
    [Fact]
    public void Call_ClosedOnIsTheFirstMomentInAnotherTimeZone_MeansNow()
    {
        using var organization = Organization();

        var (_, close) = CloseOne(organization, BulkClose.With("ClosedOn", new DateTime(1, 1, 1, 5, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(Now, close.GetAttributeValue<DateTime>("actualend"));
    }

    [Fact]
    public void Call_ClosedOnBefore1753_IsRefusedNamingIt() => AssertRefused(
        "ClosedOn", new DateTime(1752, 12, 31, 0, 0, 0, DateTimeKind.Utc), "ClosedOn 1752-12-31 is too early: Dataverse keeps no date before 1753-01-01.");

    [Theory]
    [InlineData("opsclose_DraftQuotes", "Delete", "Allowed values: ActivateThenClose, CloseDirectly.")]
    [InlineData("opsclose_SecondsPerCall", "61", "Allowed values: 1–60.")]
    public void Call_WrongSetting_NamesTheVariableAndChangesNothing(string variable, string value, string expected)
    {
        using var organization = Organization();
        organization.SetVariable(variable, value);
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        var fault = organization.Fault(organization.AddUser(), BulkClose.Request(opportunity));

        Assert.Contains($"The environment variable {variable} has the value \"{value}\". {expected}", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, organization.StateOf("quote", quotes.Quotes[0].Id));
    }

    [Fact]
    public void Call_NoClosedOn_EachQuoteHasItsOwnTime()
    {
        var now = Now;
        using var organization = new TestOrganization(clock: () => now = now.AddSeconds(1));
        var quotes = new OpportunityBuilder().WithActive(2);
        var opportunity = quotes.In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        var times = organization.CloseRowsOf(quotes).Select(row => row.GetAttributeValue<DateTime>("actualend")).ToList();
        Assert.True(times[0] < times[1], $"{times[0]:O} is not before {times[1]:O}.");
    }

    private static TestOrganization Organization(bool omittedArriveAsDefaults = false) => new(clock: () => Now, omittedArriveAsDefaults: omittedArriveAsDefaults);

    private static ((int State, int Status) Quote, Entity Close) CloseOne(
        TestOrganization organization, params IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);
        organization.Execute(organization.AddUser(), BulkClose.Request(opportunity, parameters));
        return (organization.StateAndStatus("quote", quotes.Quotes[0].Id), organization.CloseRowsOf(quotes).Single());
    }

    private static void AssertRefused(string parameter, object value, string expected)
    {
        using var organization = Organization();
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        var fault = organization.Fault(organization.AddUser(), BulkClose.Request(opportunity, BulkClose.With(parameter, value)));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal(InvalidRequest, fault.SubCode());
        Assert.Equal(1, organization.StateOf("quote", quotes.Quotes[0].Id));
    }
}
