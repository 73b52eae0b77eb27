using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>What tests look at afterwards.</summary>
internal static class Looking
{
    public static int StateOf(this TestOrganization organization, string table, Guid id) => organization.StateAndStatus(table, id).State;

    public static (int State, int Status) StateAndStatus(this TestOrganization organization, string table, Guid id)
    {
        var row = organization.Row(table, id, "statecode", "statuscode");
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    public static IReadOnlyList<Entity> CloseRowsOf(this TestOrganization organization, OpportunityBuilder quotes) =>
    [
        .. quotes.Quotes.SelectMany(quote => organization.Query(
            "quoteclose", "quoteid", quote.Id, "subject", "description", "actualend", "statecode", "quotenumber", "revision")),
    ];

    /// <summary>State, status and row version of each: equal exactly when no row was written to.</summary>
    public static IReadOnlyList<string> Snapshot(this TestOrganization organization, IEnumerable<Entity> rows) =>
    [
        .. rows.Select(row =>
        {
            var (state, status) = organization.StateAndStatus(row.LogicalName, row.Id);
            var version = organization.Row(row.LogicalName, row.Id, "versionnumber").GetAttributeValue<long>("versionnumber");
            return $"{row.Id} {state} {status} {version}";
        }),
    ];

    /// <summary>The SDK calls that the steps of one message made, by message.</summary>
    public static IReadOnlyList<string> CallsOf(this TestOrganization organization, string message) =>
        [.. organization.Steps.Where(step => step.MessageName == message).SelectMany(step => step.Calls)];

    /// <summary>What the steps of the last executed request told Application Insights.</summary>
    public static IReadOnlyList<ToldEvent> Telemetry(this TestOrganization organization) => [.. organization.Steps.SelectMany(step => step.Telemetry)];

    /// <summary>Our own error code, as the fault carries it.</summary>
    public static int SubCode(this OrganizationServiceFault fault) => Detail(fault, "SubErrorCode");

    public static OperationStatus Status(this OrganizationServiceFault fault) => (OperationStatus)Detail(fault, "OperationStatus");

    private static int Detail(OrganizationServiceFault fault, string key) =>
        Convert.ToInt32(fault.ErrorDetails[key], CultureInfo.InvariantCulture);
}
