using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The custom API's request and response.</summary>
internal sealed record BulkClose(int ActiveClosed, int DraftsClosed, int Remaining, bool MoreToDo)
{
    public const string Message = "opsclose_CloseOpportunityQuotes";

    public static OrganizationRequest Request(Guid opportunityId, params IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var request = new OrganizationRequest(Message) { ["Target"] = new EntityReference("opportunity", opportunityId) };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return request;
    }

    public static KeyValuePair<string, object?> With(string name, object? value) => new(name, value);

    public static BulkClose Of(OrganizationResponse response) => new(
        (int)response["ActiveClosed"], (int)response["DraftsClosed"], (int)response["Remaining"], (bool)response["MoreToDo"]);
}
