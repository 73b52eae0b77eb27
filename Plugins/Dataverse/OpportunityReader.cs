using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Reads the opportunity with the rights of the service it is given.</summary>
internal sealed class OpportunityReader(IOrganizationService service)
{
    /// <summary>Faults with the platform's own error when the row doesn't exist or the service's user can't read it.</summary>
    public void EnsureReadable(Guid opportunityId) => service.Retrieve(Opportunity.Table, opportunityId, new ColumnSet(Opportunity.Id));

    /// <summary>Null when the row doesn't exist or has no order type.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">
    /// <see cref="PlatformError.UnknownColumn"/> where Project Operations isn't installed.
    /// </exception>
    public int? OrderType(Guid opportunityId)
    {
        var query = new QueryExpression(Opportunity.Table) { ColumnSet = new ColumnSet(Opportunity.OrderType), TopCount = 1 };
        query.Criteria.AddCondition(Opportunity.Id, ConditionOperator.Equal, opportunityId);

        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row?.GetAttributeValue<OptionSetValue>(Opportunity.OrderType)?.Value;
    }
}
