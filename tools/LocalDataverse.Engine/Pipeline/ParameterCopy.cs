using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Deep copies of what a plug-in can change: rows, references, values. Early-bound rows become plain ones.</summary>
internal static class ParameterCopy
{
    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
        {
            copy.Add(name, Of(value));
        }

        return copy;
    }

    public static Entity Of(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id)
        {
            RowVersion = row.RowVersion,
            KeyAttributes = row.KeyAttributes,
            RelatedEntities = row.RelatedEntities,
        };
        foreach (var (column, value) in row.Attributes)
        {
            copy[column] = Of(value);
        }

        return copy;
    }

    private static object? Of(object? value) => value switch
    {
        Entity row => Of(row),
        EntityReference reference => Of(reference),
        OptionSetValue option => new OptionSetValue(option.Value),
        Money money => new Money(money.Value),
        EntityCollection rows => new EntityCollection([.. rows.Entities.Select(Of)]) { EntityName = rows.EntityName },
        _ => value,
    };

    private static EntityReference Of(EntityReference reference) =>
        new(reference.LogicalName, reference.Id)
        {
            Name = reference.Name,
            RowVersion = reference.RowVersion,
            KeyAttributes = reference.KeyAttributes,
        };
}
