using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

public class ClosingRequestReaderTests
{
    private static readonly Guid OpportunityId = Guid.NewGuid();

    [Theory]
    [InlineData("Win", CloseOutcome.Won)]
    [InlineData("WinOpportunity", CloseOutcome.Won)]
    [InlineData("Lose", CloseOutcome.Lost)]
    [InlineData("LoseOpportunity", CloseOutcome.Lost)]
    public void Read_EitherSpellingOfTheMessage_IsAClosing(string message, object outcome)
    {
        var request = ClosingRequestReader.Read(Closing(message, CloseRow()));

        Assert.Equal(OpportunityId, request.OpportunityId);
        Assert.Equal((CloseOutcome)outcome, request.Outcome);
        Assert.Null(request.PassReason);
        Assert.Null(request.Invalid);
    }

    [Fact]
    public void Read_WinOfAQuote_Passes()
    {
        var context = ContextStub.Of("Win", new ParameterCollection { ["QuoteClose"] = new Entity("quoteclose"), ["Status"] = new OptionSetValue(4) });

        var request = ClosingRequestReader.Read(context);

        Assert.Equal("Win without OpportunityClose closes no opportunity.", request.PassReason);
    }

    [Fact]
    public void Read_MessageThatWeDoNotKnow_Passes()
    {
        var request = ClosingRequestReader.Read(ContextStub.Of("Update", []));

        Assert.Equal("Message Update closes no opportunity.", request.PassReason);
    }

    [Theory]
    [InlineData("a string")]
    [InlineData(null)]
    public void Read_CloseRowIsNoRow_IsMalformed(object? closeRow)
    {
        var request = ClosingRequestReader.Read(Closing("Win", closeRow));

        Assert.Equal(InvalidClosing.CloseRowIsNoRow, request.Invalid);
    }

    [Fact]
    public void Read_CreateWithoutTarget_IsMalformed()
    {
        var request = ClosingRequestReader.Read(ContextStub.Of("Create", []));

        Assert.Equal(InvalidClosing.CloseRowIsNoRow, request.Invalid);
    }

    [Fact]
    public void Read_CreateWithStateOfAWrongType_IsNeutral()
    {
        var row = CloseRow();
        row["opportunitystatecode"] = "Won";

        var request = ClosingRequestReader.Read(Create(row));

        Assert.Equal(CloseOutcome.Unknown, request.Outcome);
    }

    [Fact]
    public void Read_CreateUnderneathTheClosingOfTheSameOpportunity_Passes()
    {
        var somethingBetween = ContextStub.Of("Update", [], Closing("Lose", CloseRow()));

        var request = ClosingRequestReader.Read(Create(CloseRow(), somethingBetween));

        Assert.Equal("The message that made this row has a step of its own.", request.PassReason);
    }

    [Fact]
    public void Read_CreateUnderneathTheClosingOfAnotherOpportunity_IsAClosing()
    {
        var other = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", Guid.NewGuid()) };

        var request = ClosingRequestReader.Read(Create(CloseRow(), Closing("Win", other)));

        Assert.Null(request.PassReason);
        Assert.Equal(OpportunityId, request.OpportunityId);
    }

    [Fact]
    public void Read_CreateUnderneathTheWinOfAQuote_IsAClosing()
    {
        var quoteWin = ContextStub.Of("Win", new ParameterCollection { ["QuoteClose"] = new Entity("quoteclose") });

        var request = ClosingRequestReader.Read(Create(CloseRow(), quoteWin));

        Assert.Null(request.PassReason);
    }

    /// <summary>Only Win and Lose have a step that has asked already.</summary>
    [Fact]
    public void Read_CreateUnderneathAnotherCreate_IsAClosing()
    {
        var request = ClosingRequestReader.Read(Create(CloseRow(), Create(CloseRow())));

        Assert.Null(request.PassReason);
        Assert.Equal(OpportunityId, request.OpportunityId);
    }

    private static IPluginExecutionContext Closing(string message, object? closeRow) =>
        ContextStub.Of(message, new ParameterCollection { ["OpportunityClose"] = closeRow });

    private static IPluginExecutionContext Create(Entity row, IPluginExecutionContext? parent = null) =>
        ContextStub.Of("Create", new ParameterCollection { ["Target"] = row }, parent);

    private static Entity CloseRow() => new("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", OpportunityId) };
}
