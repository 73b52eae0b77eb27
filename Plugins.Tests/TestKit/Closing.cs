using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The requests that close an opportunity, as the Close Opportunity dialog sends them.</summary>
internal static class Closing
{
    public const int Won = 3;
    public const int Canceled = 4;

    public static OrganizationRequest Win(Guid opportunityId) => Win(CloseRow(opportunityId));

    public static OrganizationRequest Win(Entity closeRow) =>
        new WinOpportunityRequest { OpportunityClose = closeRow, Status = new OptionSetValue(Won) };

    public static OrganizationRequest Lose(Guid opportunityId) => Lose(CloseRow(opportunityId));

    public static OrganizationRequest Lose(Entity closeRow) =>
        new LoseOpportunityRequest { OpportunityClose = closeRow, Status = new OptionSetValue(Canceled) };

    /// <summary>Win or Lose, by the name of the message.</summary>
    public static OrganizationRequest As(string message, Guid opportunityId) => message == "Win" ? Win(opportunityId) : Lose(opportunityId);

    public static Entity CloseRow(Guid opportunityId) => new("opportunityclose")
    {
        ["opportunityid"] = new EntityReference("opportunity", opportunityId),
        ["subject"] = "Closed in a test",
    };

    /// <summary>Executes a request that must fail, and gives its fault.</summary>
    public static OrganizationServiceFault Fault(this TestOrganization organization, Guid user, OrganizationRequest request) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => organization.Execute(user, request)).Detail;
}
