using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>What the platform writes on every row by itself: who and when, and whose it is.</summary>
internal static class RowStamp
{
    private const string OwningBusinessUnit = "owningbusinessunit";

    /// <summary>Fills what is not there yet, so that seeded rows can bring their own.</summary>
    public static void Created(TableMetadata table, Entity row, Guid userId, DateTime now)
    {
        var user = new EntityReference(TableNames.SystemUser, userId);
        Fill(table, row, "createdon", now);
        Fill(table, row, "createdby", user);
        Fill(table, row, "modifiedon", now);
        Fill(table, row, "modifiedby", user);
        Fill(table, row, ColumnNames.OwnerId, user);
        Own(row);
        Fill(table, row, OwningBusinessUnit, new EntityReference(TableNames.BusinessUnit, OrganizationFacts.BusinessUnitId));
    }

    /// <summary>A row is in its owner's business unit; a change that names no owner passes.</summary>
    public static void Owned(Operation operation, Entity row)
    {
        if (row.ValueOf<EntityReference>(ColumnNames.OwnerId) is { } owner)
        {
            var user = owner.Id == operation.User.Id ? operation.User : operation.Pipeline.Users.Find(owner.Id, operation.Session);
            row[OwningBusinessUnit] = new EntityReference(TableNames.BusinessUnit, user.BusinessUnitId);
        }
    }

    public static void Modified(TableMetadata table, Entity row, Guid userId, DateTime now)
    {
        Fill(table, row, "modifiedon", now);
        Fill(table, row, "modifiedby", new EntityReference(TableNames.SystemUser, userId));
        Own(row);
    }

    // Every owner is a user: there are no teams.
    private static void Own(Entity row)
    {
        if (row.Attributes.TryGetValue(ColumnNames.OwnerId, out var owner))
        {
            row[ColumnNames.OwningUser] = owner;
        }
    }

    private static void Fill(TableMetadata table, Entity row, string column, object value)
    {
        if (table.HasColumn(column) && (!row.Attributes.TryGetValue(column, out var given) || given is null))
        {
            row[column] = value;
        }
    }
}
