using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>Needs the platform's own errors.</summary>
public partial class MalformedRequestTests
{
    [Fact]
    public void Win_UnknownOpportunity_IsThePlatformsOwnError()
    {
        var unknown = Guid.NewGuid();

        var fault = organization.Fault(organization.AddUser(), Closing.Win(unknown));

        Assert.Equal(unchecked((int)0x80040217), fault.ErrorCode);
        Assert.Contains(unknown.ToString(), fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Win_MoreOpenQuotesThanDataverseCounts_SaysSo()
    {
        var opportunity = new OpportunityBuilder().WithActive(50_001).In(organization);

        var fault = organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal((720106, OperationStatus.Failed), (fault.SubCode(), fault.Status()));
        Assert.Equal("The opportunity wasn't closed. Dataverse reported an error: The maximum record limit is exceeded. Reduce the number of records.", fault.Message);
    }

    [Fact]
    public void Win_AlreadyClosedOpportunity_IsThePlatformsOwnError()
    {
        var opportunity = new OpportunityBuilder().AlreadyWon().In(organization);

        var fault = organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal(unchecked((int)0x80040515), fault.ErrorCode);
        Assert.Equal("The opportunity is already closed.", fault.Message);
    }
}
