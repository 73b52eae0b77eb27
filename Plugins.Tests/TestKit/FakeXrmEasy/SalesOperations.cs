using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// What closing leaves behind, and no more: FakeXrmEasy's own CloseQuote, WinOpportunity and LoseOpportunity change a status
/// reason, but neither the state nor write the activity.
/// </summary>
internal static class SalesOperations
{
    public static void AddTo(RecordingContext context) =>
        context.AddExecutionMock<CloseQuoteRequest>(request => CloseQuote(context, (CloseQuoteRequest)request));

    public static OrganizationResponse CloseOpportunity(RecordingContext context, OrganizationRequest request)
    {
        var close = (Entity)request["OpportunityClose"];
        var state = request.RequestName == "WinOpportunity" ? 1 : 2;
        Set(context, close.GetAttributeValue<EntityReference>("opportunityid"), state, (OptionSetValue)request["Status"]);
        Add(context, close);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }

    public static OrganizationResponse Create(RecordingContext context, OrganizationRequest request)
    {
        Add(context, (Entity)request["Target"]);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }

    private static CloseQuoteResponse CloseQuote(RecordingContext context, CloseQuoteRequest request)
    {
        Set(context, request.QuoteClose.GetAttributeValue<EntityReference>("quoteid"), 3, request.Status);
        Add(context, request.QuoteClose);
        return new CloseQuoteResponse();
    }

    private static void Set(RecordingContext context, EntityReference row, int state, OptionSetValue status) =>
        context.Put(new Entity(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = status });

    private static void Add(RecordingContext context, Entity activity)
    {
        var row = new Entity(activity.LogicalName, Guid.NewGuid());
        row.Attributes.AddRange(activity.Attributes);
        context.Put(row);
    }
}
