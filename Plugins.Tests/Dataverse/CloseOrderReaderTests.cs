using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

public class CloseOrderReaderTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Theory]
    [InlineData("opportunity", true)]
    [InlineData("account", false)]
    public void Read_Target_IsTheOpportunityOnlyWhenItsTableIs(string table, bool expected)
    {
        var order = CloseOrderReader.Read(new ParameterCollection { ["Target"] = new EntityReference(table, Id) });

        Assert.Equal(expected ? Id : Guid.Empty, order.OpportunityId);
    }

    [Fact]
    public void Read_WithoutTarget_HasNoOpportunity() => Assert.Equal(Guid.Empty, CloseOrderReader.Read([]).OpportunityId);
}
