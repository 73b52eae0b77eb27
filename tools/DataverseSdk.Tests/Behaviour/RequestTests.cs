using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class RequestTests
{
    /// <summary>Request, message name, and the parameters that a new request already has.</summary>
    private static readonly (OrganizationRequest Request, string Name, string[] Parameters)[] Requests =
    [
        (new CreateRequest(), "Create", ["Target"]),
        (new RetrieveRequest(), "Retrieve", ["Target", "ColumnSet"]),
        (new RetrieveMultipleRequest(), "RetrieveMultiple", ["Query"]),
        (new UpdateRequest(), "Update", ["Target"]),
        (new DeleteRequest(), "Delete", ["Target"]),
        (new WinOpportunityRequest(), "WinOpportunity", ["OpportunityClose", "Status"]),
        (new LoseOpportunityRequest(), "LoseOpportunity", ["OpportunityClose", "Status"]),
        (new CloseQuoteRequest(), "CloseQuote", ["QuoteClose", "Status"]),
        (new WinQuoteRequest(), "WinQuote", ["QuoteClose", "Status"]),
        (new ReviseQuoteRequest(), "ReviseQuote", ["QuoteId", "ColumnSet"]),
        (new WhoAmIRequest(), "WhoAmI", []),
        (new RetrieveVersionRequest(), "RetrieveVersion", []),
    ];

    [Fact]
    public void Constructor_OfEachRequest_NamesTheMessageAndItsRequiredParameters() =>
        Assert.All(Requests, expected =>
        {
            Assert.Equal(expected.Name, expected.Request.RequestName);
            Assert.Equal(expected.Parameters, expected.Request.Parameters.Keys);
        });

    [Fact]
    public void TypedProperties_Set_AreParametersOfTheSameName()
    {
        var quoteClose = new Entity("quoteclose");
        var status = new OptionSetValue(5);

        var request = new CloseQuoteRequest { QuoteClose = quoteClose, Status = status };

        Assert.Same(quoteClose, request.Parameters["QuoteClose"]);
        Assert.Same(status, request["Status"]);
        Assert.Same(status, request.Status);
    }

    [Fact]
    public void TypedProperties_ParameterIsAbsent_AreTheTypesDefault()
    {
        var request = new ReviseQuoteRequest();
        request.Parameters.Clear();

        Assert.Equal(Guid.Empty, request.QuoteId);
        Assert.Null(request.ColumnSet);
        Assert.Equal(ConcurrencyBehavior.Default, new UpdateRequest().ConcurrencyBehavior);
    }

    [Fact]
    public void TypedProperties_ParameterOfAnotherType_ThrowInvalidCast()
    {
        var request = new CloseQuoteRequest { ["Status"] = 5 };

        Assert.Throws<InvalidCastException>(() => request.Status);
    }

    [Fact]
    public void Indexer_ParameterIsAbsent_Throws()
    {
        var request = new OrganizationRequest("opsclose_CloseOpportunityQuotes");

        Assert.Throws<KeyNotFoundException>(() => request["Status"]);
    }

    [Fact]
    public void Responses_ReadTheirResults_ByName()
    {
        var id = Guid.NewGuid();
        var rows = new EntityCollection();

        Assert.Equal(id, new CreateResponse { ["id"] = id }.id);
        Assert.Same(rows, new RetrieveMultipleResponse { ["EntityCollection"] = rows }.EntityCollection);
        Assert.Equal(id, new WhoAmIResponse { ["UserId"] = id }.UserId);
        Assert.Equal(Guid.Empty, new WhoAmIResponse().OrganizationId);
        Assert.Equal("9.2", new RetrieveVersionResponse { ["Version"] = "9.2" }.Version);
    }

    [Fact]
    public void RetrieveRequest_WithColumns_KeepsThem()
    {
        var request = new RetrieveRequest { ColumnSet = new ColumnSet("name"), Target = new EntityReference("quote") };

        Assert.Equal(["name"], request.ColumnSet.Columns);
        Assert.Equal("quote", request.Target.LogicalName);
    }
}
