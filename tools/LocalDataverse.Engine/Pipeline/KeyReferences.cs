namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// References by alternate key in the columns of a row that is created or changed: they are replaced by references by id before
/// any step sees them. Of other messages nothing of the kind is documented: there they stay as they are.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/use-alternate-key-reference-record.
/// </summary>
internal static class KeyReferences
{
    public static void Resolve(Operation operation, Func<QueryBase, EntityCollection> find)
    {
        if (operation.Handler.RequestName is not ("Create" or "Update"))
        {
            return;
        }

        var columns = operation.Input.Required<Entity>("Target").Attributes;
        foreach (var (column, value) in columns.ToList())
        {
            if (value is EntityReference { KeyAttributes.Count: > 0 } reference && reference.Id == Guid.Empty)
            {
                Demand(operation.Organization, reference);
                columns[column] = new EntityReference(reference.LogicalName, IdOf(reference, find));
            }
        }
    }

    private static void Demand(OrganizationFacts organization, EntityReference reference)
    {
        var given = reference.KeyAttributes.Keys.ToHashSet();
        if (!organization.AlternateKeys.Any(key => key.Table == reference.LogicalName && given.SetEquals(key.Columns)))
        {
            throw Fault.KeyNotDefined(reference.LogicalName);
        }
    }

    private static Guid IdOf(EntityReference reference, Func<QueryBase, EntityCollection> find)
    {
        var query = new QueryByAttribute(reference.LogicalName) { TopCount = 2 };
        foreach (var (column, value) in reference.KeyAttributes)
        {
            query.AddAttributeValue(column, value);
        }

        var rows = find(query).Entities;
        return rows.Count switch
        {
            0 => throw Fault.NoRowWithKey(reference.LogicalName),
            1 => rows[0].Id,
            _ => throw Fault.NotSupported($"Several rows of '{reference.LogicalName}' have these values: this host doesn't keep an alternate key unique."),
        };
    }
}
