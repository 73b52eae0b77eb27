using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>CloseQuote and WinQuote.</summary>
public sealed class CloseQuoteTests
{
    private const int Draft = 0;
    private const int Active = 1;
    private const int Won = 2;
    private const int Closed = 3;

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(100000001)]
    public void Close_ActiveQuote_HasStateReasonAndDay(int status)
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote();

        organization.User.Execute(ScriptedOrganization.Close(quote, status));

        Assert.Equal((Closed, status), organization.QuoteState(quote));
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime.Date, organization.Row("quote", quote)["closedon"]);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    public void Win_ActiveQuote_IsWon(int status)
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote();
        var other = organization.AddQuote();

        organization.User.Execute(ScriptedOrganization.WinQuote(quote, status));

        Assert.Equal((Won, 4), organization.QuoteState(quote));
        Assert.Equal((Active, 2), organization.QuoteState(other));
    }

    [Fact]
    public void Close_ActiveQuote_ActivityKeepsWhatIsSaid()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote();
        var day = new DateTime(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);

        organization.User.Execute(ScriptedOrganization.Close(quote, and: row =>
        {
            row["subject"] = "Too dear";
            row["description"] = "They said so.";
            row["actualend"] = day;
        }));

        var activity = Assert.Single(organization.All("quoteclose"));
        Assert.Equal(("Too dear", "They said so.", day), (activity["subject"], activity["description"], activity["actualend"]));
        Assert.Equal(("QUO-1", 3), (activity["quotenumber"], activity["revision"]));
        Assert.Equal((1, 2), (Option(activity, "statecode"), Option(activity, "statuscode")));
        Assert.Equal(quote, activity.GetAttributeValue<EntityReference>("quoteid").Id);
        Assert.Equal(("quote", quote), (activity.GetAttributeValue<EntityReference>("regardingobjectid").LogicalName, activity.GetAttributeValue<EntityReference>("regardingobjectid").Id));
        Assert.Equal(organization.UserId, activity.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(day.Date, organization.Row("quote", quote)["closedon"]);
    }

    [Fact]
    public void Close_NothingSaid_ActivityHasNowAndNoSubject()
    {
        using var organization = new ScriptedOrganization();

        organization.User.Execute(ScriptedOrganization.Close(organization.AddQuote()));

        var activity = Assert.Single(organization.All("quoteclose"));
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime, activity["actualend"]);
        Assert.False(activity.Contains("subject"));
    }

    [Theory]
    [InlineData(Draft, "draft")]
    [InlineData(Won, "already")]
    [InlineData(Closed, "already")]
    public void CloseAndWin_QuoteThatIsNotActive_AreRefused(int state, string expected)
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote(state);
        var before = organization.QuoteState(quote);

        foreach (var request in new OrganizationRequest[] { ScriptedOrganization.Close(quote), ScriptedOrganization.WinQuote(quote) })
        {
            var fault = FaultAssert.Throws(ErrorCodes.InvalidState, () => organization.User.Execute(request));
            Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, organization.QuoteState(quote));
        Assert.Empty(organization.All("quoteclose"));
    }

    [Fact]
    public void CloseAndWin_DraftsCanBeClosed_AreDone()
    {
        using var organization = new ScriptedOrganization(new TestOptions { DraftQuotesCanBeClosed = true });
        var (closed, won, done) = (organization.AddQuote(Draft), organization.AddQuote(Draft), organization.AddQuote(Closed));

        organization.User.Execute(ScriptedOrganization.Close(closed));
        organization.User.Execute(ScriptedOrganization.WinQuote(won));

        Assert.Equal(((Closed, 5), (Won, 4)), (organization.QuoteState(closed), organization.QuoteState(won)));
        FaultAssert.Throws(ErrorCodes.InvalidState, () => organization.User.Execute(ScriptedOrganization.Close(done)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(99)]
    public void Close_StatusOfAnotherState_IsNamed(int status)
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote();

        var fault = FaultAssert.Throws(ErrorCodes.InvalidStateCodeStatusCode, () => organization.User.Execute(ScriptedOrganization.Close(quote, status)));

        Assert.StartsWith($"{status} is not a valid status code", fault.Message, StringComparison.Ordinal);
        Assert.Equal((Active, 2), organization.QuoteState(quote));
    }

    [Fact]
    public void Win_StatusOfClosed_IsRefused()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote();

        FaultAssert.Throws(ErrorCodes.InvalidStateCodeStatusCode, () => organization.User.Execute(ScriptedOrganization.WinQuote(quote, 5)));
    }

    [Fact]
    public void Close_DefaultStatus_IsRefusedBecauseSourcesDisagree()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote();

        var fault = FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Execute(ScriptedOrganization.Close(quote, -1)));

        Assert.Contains("-1", fault.Message, StringComparison.Ordinal);
        Assert.Equal((Active, 2), organization.QuoteState(quote));
    }

    [Theory]
    [InlineData("CloseQuote")]
    [InlineData("WinQuote")]
    public void CloseAndWin_ParameterMissingOrOfWrongType_IsNamed(string message)
    {
        using var organization = new ScriptedOrganization();
        var row = ScriptedOrganization.QuoteClosing(organization.AddQuote());
        var status = new OptionSetValue(5);

        AssertRefused("'QuoteClose' is missing", ("Status", status));
        AssertRefused("'Status' is missing", ("QuoteClose", row));
        AssertRefused("'QuoteClose' of", ("QuoteClose", "row"), ("Status", status));
        AssertRefused("'Status' of", ("QuoteClose", row), ("Status", 5));
        AssertRefused("opportunityclose", ("QuoteClose", new Entity("opportunityclose")), ("Status", status));
        AssertRefused("'quoteid'", ("QuoteClose", new Entity("quoteclose")), ("Status", status));
        AssertRefused("'quoteid'", ("QuoteClose", new Entity("quoteclose") { ["quoteid"] = Guid.NewGuid() }), ("Status", status));
        AssertRefused("'quoteid'", ("QuoteClose", new Entity("quoteclose") { ["quoteid"] = new EntityReference("account", Guid.NewGuid()) }), ("Status", status));
        AssertRefused("'quoteid'", ("QuoteClose", ScriptedOrganization.QuoteClosing(Guid.Empty)), ("Status", status));

        void AssertRefused(string expected, params (string Name, object Value)[] parameters)
        {
            var request = new OrganizationRequest(message);
            request.Parameters.AddRange(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
            var fault = FaultAssert.Throws(ErrorCodes.InvalidArgument, () => organization.User.Execute(request));
            Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Close_UnknownParameter_IsNamed()
    {
        using var organization = new ScriptedOrganization();
        var request = ScriptedOrganization.Close(organization.AddQuote());
        request["CreateRevise"] = true;

        Assert.Contains("'CreateRevise'", FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Close_UnknownQuote_DoesNotExist()
    {
        using var organization = new ScriptedOrganization();

        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => organization.User.Execute(ScriptedOrganization.Close(Guid.NewGuid())));
    }

    [Theory]
    [InlineData("subject", "x", 201, ErrorCodes.StringLengthTooLong)]
    [InlineData("description", "x", 2001, ErrorCodes.StringLengthTooLong)]
    [InlineData("actualend", "soon", 1, ErrorCodes.InvalidArgument)]
    [InlineData("colour", "red", 1, ErrorCodes.QueryBuilderNoAttribute)]
    [InlineData("statecode", "x", 1, ErrorCodes.InvalidArgument)]
    public void Close_ActivityIsWrong_QuoteStaysActive(string column, string text, int times, int code)
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote();
        var value = string.Concat(Enumerable.Repeat(text, times));

        FaultAssert.Throws(code, () => organization.User.Execute(ScriptedOrganization.Close(quote, and: row => row[column] = value)));

        Assert.Equal((Active, 2), organization.QuoteState(quote));
        Assert.Empty(organization.All("quoteclose"));
    }

    [Fact]
    public void Create_QuoteClose_ClosesNothing()
    {
        using var organization = new ScriptedOrganization(new TestOptions { CustomizedClose = true });
        var quote = organization.AddQuote();

        organization.User.Create(ScriptedOrganization.QuoteClosing(quote));

        Assert.Equal((Active, 2), organization.QuoteState(quote));
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
