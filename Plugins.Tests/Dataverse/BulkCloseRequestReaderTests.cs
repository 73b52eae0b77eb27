using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

public class BulkCloseRequestReaderTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Theory]
    [InlineData("opportunity", true)]
    [InlineData("account", false)]
    public void Read_Target_IsTheOpportunityOnlyWhenItsTableIs(string table, bool expected)
    {
        var request = BulkCloseRequestReader.Read(new ParameterCollection { ["Target"] = new EntityReference(table, Id) });

        Assert.Equal(expected ? Id : Guid.Empty, request.OpportunityId);
    }

    [Fact]
    public void Read_WithoutTarget_HasNoOpportunity() => Assert.Equal(Guid.Empty, BulkCloseRequestReader.Read([]).OpportunityId);
}
