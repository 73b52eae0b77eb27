using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.TestKit;

/// <summary>Everything that a client can see, as text: to prove that nothing changed.</summary>
internal static class DatabaseContent
{
    public static IReadOnlyList<string> Of(Organization organization) =>
    [
        .. Tables.All
            .Where(table => !table.IsHostOnly)
            .SelectMany(table => organization.SystemService
                .RetrieveMultiple(new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities)
            .Select(Line)
            .Order(StringComparer.Ordinal),
    ];

    private static string Line(Entity row) =>
        $"{row.LogicalName} {row.Id} "
        + string.Join(", ", row.Attributes.OrderBy(column => column.Key).Select(column => $"{column.Key}={Text(column.Value)}"));

    private static string? Text(object? value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => $"option {option.Value}",
        Money money => $"money {money.Value}",
        _ => value?.ToString(),
    };
}
