using System;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Unpacks the custom API's request. The platform has checked the types of the parameters; any of them may be absent or null.</summary>
internal static class BulkCloseRequestReader
{
    public static BulkCloseRequest Read(ParameterCollection input)
    {
        var target = Value(input, Parameter.Target) as EntityReference;
        return new BulkCloseRequest(
            target?.LogicalName == Opportunity.Table ? target.Id : Guid.Empty,
            (int?)Value(input, BulkCloseParameter.Status),
            (string?)Value(input, BulkCloseParameter.Subject),
            (string?)Value(input, BulkCloseParameter.Description),
            (DateTime?)Value(input, BulkCloseParameter.ClosedOn),
            (string?)Value(input, BulkCloseParameter.QuoteIds));
    }

    private static object? Value(ParameterCollection input, string name) => input.TryGetValue(name, out var value) ? value : null;
}

/// <summary>Request parameters and response properties of the custom API; the workflow activity's arguments have the same names.</summary>
internal static class BulkCloseParameter
{
    public const string Status = "Status";
    public const string Subject = "Subject";
    public const string Description = "Description";
    public const string ClosedOn = "ClosedOn";
    public const string QuoteIds = "QuoteIds";

    public const string ActiveClosed = "ActiveClosed";
    public const string DraftsClosed = "DraftsClosed";
    public const string Remaining = "Remaining";
    public const string MoreToDo = "MoreToDo";
}
