using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>What the caller may read of a table.</summary>
internal sealed class RowFilter(RowAccess access, SqlParameters parameters)
{
    /// <summary>No right on the table at all is a fault, not an empty result.</summary>
    public void Demand(TableMetadata table)
    {
        if (access.ReadDepth(table.LogicalName) == AccessDepth.None)
        {
            throw Fault.PrivilegeDenied(access.UserId, "Read", table.LogicalName);
        }
    }

    /// <summary>The condition that leaves the user's own rows; null when all may be read.</summary>
    public string? Of(QuerySource source)
    {
        if (!source.Table.IsUserOwned || access.ReadDepth(source.Table.LogicalName) != AccessDepth.Own)
        {
            return null;
        }

        // The + keeps SQLite from seeking by owner: one user may own most of a table, and what the query itself asks
        // for is nearly always narrower.
        return $"+{source.SqlAlias}.{Sql.Column(ColumnNames.OwnerId)} = {parameters.Add(StoredValue.Id(access.UserId))}";
    }
}
