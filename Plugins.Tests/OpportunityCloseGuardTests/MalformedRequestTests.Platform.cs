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
    public void Win_AlreadyClosedOpportunity_IsThePlatformsOwnError()
    {
        var opportunity = new OpportunityBuilder().AlreadyWon().In(organization);

        var fault = organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal(unchecked((int)0x80040515), fault.ErrorCode);
        Assert.Equal("The opportunity is already closed.", fault.Message);
    }
}
