using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>What Create and Update may do with a quote in each state.</summary>
public sealed class QuoteStateTests : IDisposable
{
    private const int Draft = 0;
    private const int Active = 1;
    private const int Won = 2;
    private const int Closed = 3;

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Create_Quote_IsADraftOfRevision0()
    {
        var quote = organization.User.Create(new Entity("quote") { ["name"] = "Roof" });

        Assert.Equal((Draft, 1), organization.QuoteState(quote));
        Assert.Equal(0, organization.Row("quote", quote)["revisionnumber"]);
    }

    [Theory]
    [InlineData(Active)]
    [InlineData(Won)]
    [InlineData(Closed)]
    public void Create_InAnotherState_IsRefused(int state) =>
        FaultAssert.Throws(ErrorCodes.InvalidState, () => organization.User.Create(new Entity("quote") { ["statecode"] = new OptionSetValue(state) }));

    [Fact]
    public void Update_StateAloneWhereReasonsAreTheOrganisationsOwn_TakesTheirDefault()
    {
        using var own = new ScriptedOrganization(new TestOptions { OwnQuoteReasons = true });
        var quote = own.AddQuote(Draft);

        own.User.Update(State(quote, Active, null));

        Assert.Equal((Active, 3), own.QuoteState(quote));
    }

    [Fact]
    public void Update_ReasonThatTheOrganisationHasReplaced_IsRefused()
    {
        using var own = new ScriptedOrganization(new TestOptions { OwnQuoteReasons = true });

        FaultAssert.Throws(
            ErrorCodes.InvalidStateCodeStatusCode, () => own.User.Update(State(own.AddQuote(Draft), Active, 2)), "2 is not a valid status code for state code 1 (Active)");
    }

    [Fact]
    public void Close_ReasonThatTheOrganisationHasReplaced_IsRefused()
    {
        using var own = new ScriptedOrganization(new TestOptions { OwnQuoteReasons = true });

        FaultAssert.Throws(
            ErrorCodes.InvalidStateCodeStatusCode, () => own.User.Execute(ScriptedOrganization.Close(own.AddQuote())), "5 is not a valid status code for state code 3 (Closed)");
    }

    [Theory]
    [InlineData(Draft, Active, null, Active, 2)]
    [InlineData(Draft, Active, 3, Active, 3)]
    [InlineData(Draft, Draft, 1, Draft, 1)]
    [InlineData(Active, null, 3, Active, 3)]
    [InlineData(Active, Active, 3, Active, 3)]
    [InlineData(Active, Draft, null, Draft, 1)]
    [InlineData(Won, Draft, null, Draft, 1)]
    [InlineData(Closed, Draft, 1, Draft, 1)]
    public void Update_AllowedChangeOfState_IsMade(int from, int? state, int? status, int newState, int newStatus)
    {
        var quote = organization.AddQuote(from);

        organization.User.Update(State(quote, state, status));

        Assert.Equal((newState, newStatus), organization.QuoteState(quote));
    }

    [Theory]
    [InlineData(Draft, Won, ErrorCodes.InvalidStateTransition, "WinQuote")]
    [InlineData(Draft, Closed, ErrorCodes.InvalidStateTransition, "CloseQuote")]
    [InlineData(Active, Won, ErrorCodes.InvalidStateTransition, "WinQuote")]
    [InlineData(Active, Closed, ErrorCodes.InvalidStateTransition, "CloseQuote")]
    [InlineData(Won, Closed, ErrorCodes.InvalidStateTransition, "CloseQuote")]
    [InlineData(Closed, Won, ErrorCodes.InvalidStateTransition, "WinQuote")]
    [InlineData(Won, Won, ErrorCodes.CannotUpdateBecauseItIsReadOnly, "Won")]
    [InlineData(Closed, Closed, ErrorCodes.CannotUpdateBecauseItIsReadOnly, "Closed")]
    [InlineData(Won, Active, ErrorCodes.UnableToActivateQuoteNotInDraft, "not in draft")]
    [InlineData(Closed, Active, ErrorCodes.UnableToActivateQuoteNotInDraft, "not in draft")]
    [InlineData(Draft, 9, ErrorCodes.PicklistValueOutOfRange, "9")]
    public void Update_OtherChangeOfState_IsRefused(int from, int to, int code, string expected)
    {
        var quote = organization.AddQuote(from);
        var before = organization.QuoteState(quote);

        var fault = FaultAssert.Throws(code, () => organization.User.Update(State(quote, to, null)));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, organization.QuoteState(quote));
    }

    [Theory]
    [InlineData(Won, 4)]
    [InlineData(Closed, 6)]
    public void Update_StatusReasonOfAClosedQuote_IsReadOnly(int from, int status)
    {
        var quote = organization.AddQuote(from);

        FaultAssert.Throws(ErrorCodes.CannotUpdateBecauseItIsReadOnly, () => organization.User.Update(State(quote, null, status)));
    }

    [Fact]
    public void Update_ActivateWithStatusOfAnotherState_IsRefused()
    {
        var quote = organization.AddQuote(Draft);

        FaultAssert.Throws(ErrorCodes.InvalidStateCodeStatusCode, () => organization.User.Update(State(quote, Active, 5)));
    }

    [Fact]
    public void Update_Draft_CanBeEditedAndActivatedAtOnce()
    {
        var quote = organization.AddQuote(Draft);
        var changes = State(quote, Active, null);
        changes["name"] = "Wall";

        organization.User.Update(changes);

        Assert.Equal((Active, 2), organization.QuoteState(quote));
        Assert.Equal("Wall", organization.Row("quote", quote)["name"]);
    }

    [Theory]
    [InlineData(Active)]
    [InlineData(Won)]
    [InlineData(Closed)]
    public void Update_OtherColumnOfAQuoteThatIsNoDraft_IsReadOnly(int state)
    {
        var quote = organization.AddQuote(state);
        var rename = new Entity("quote", quote) { ["name"] = "Wall" };
        var renameAndReopen = State(quote, Draft, null);
        renameAndReopen["name"] = "Wall";

        FaultAssert.Throws(ErrorCodes.CannotUpdateBecauseItIsReadOnly, () => organization.User.Update(rename));
        FaultAssert.Throws(ErrorCodes.CannotUpdateBecauseItIsReadOnly, () => organization.User.Update(renameAndReopen));

        Assert.Equal("Roof", organization.Row("quote", quote)["name"]);
    }

    [Fact]
    public void Update_BySystem_FollowsTheSameRules()
    {
        var quote = organization.AddQuote();

        FaultAssert.Throws(ErrorCodes.InvalidStateTransition, () => organization.Host.SystemService.Update(State(quote, Closed, 5)));
    }

    [Fact]
    public void Create_RevisionNumber_StartsAtNoneAllTheSame()
    {
        var quote = organization.User.Create(new Entity("quote") { ["revisionnumber"] = 7 });

        Assert.Equal(0, organization.Row("quote", quote)["revisionnumber"]);
    }

    private static Entity State(Guid quote, int? state, int? status)
    {
        var changes = new Entity("quote", quote);
        if (state is { } newState)
        {
            changes["statecode"] = new OptionSetValue(newState);
        }

        if (status is { } newStatus)
        {
            changes["statuscode"] = new OptionSetValue(newStatus);
        }

        return changes;
    }
}
