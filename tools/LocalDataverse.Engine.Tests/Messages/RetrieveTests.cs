using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class RetrieveTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Retrieve_Columns_GivesThem()
    {
        var opportunity = organization.AddOpportunity();

        var row = organization.User.Retrieve("opportunity", opportunity, new ColumnSet("name"));

        Assert.Equal((opportunity, "New roof"), (row.Id, row["name"]));
        Assert.False(row.Contains("statecode"));
    }

    [Fact]
    public void Retrieve_UnknownRow_SaysThatItDoesNotExist()
    {
        var id = Guid.NewGuid();

        var fault = FaultAssert.Throws(
            ErrorCodes.ObjectDoesNotExist, () => organization.User.Retrieve("opportunity", id, new ColumnSet("name")));

        Assert.EndsWith($"With Id = {id} Does Not Exist", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Retrieve_WithoutColumnSet_NamesTheParameter()
    {
        var fault = FaultAssert.Throws(
            ErrorCodes.InvalidArgument, () => organization.User.Retrieve("opportunity", organization.AddOpportunity(), null!));

        Assert.Contains("ColumnSet", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RetrieveMultiple_Query_GivesRows()
    {
        organization.AddOpportunity();

        var rows = organization.User.RetrieveMultiple(new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") });

        Assert.Equal("New roof", Assert.Single(rows.Entities)["name"]);
    }

    [Theory]
    [InlineData("localprivilege")]
    [InlineData("invoice")]
    public void RetrieveMultiple_TableNotForClients_IsUnknown(string table) =>
        FaultAssert.Throws(
            ErrorCodes.QueryBuilderNoEntity, () => organization.Host.SystemService.RetrieveMultiple(new QueryExpression(table)));

    [Fact]
    public void RetrieveMultiple_UntypedRequest_WorksAsTheTypedOne()
    {
        organization.AddOpportunity();
        var request = new OrganizationRequest("RetrieveMultiple") { ["Query"] = new QueryExpression("opportunity") };

        var response = (RetrieveMultipleResponse)organization.User.Execute(request);

        Assert.Single(response.EntityCollection.Entities);
    }
}
