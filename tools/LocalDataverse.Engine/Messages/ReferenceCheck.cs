using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>No row ends up referring to one that isn't there.</summary>
internal static class ReferenceCheck
{
    public static void DemandTargets(Operation operation, Entity row)
    {
        foreach (var reference in row.Attributes.Values.OfType<EntityReference>())
        {
            var target = Tables.Get(reference.LogicalName).LogicalName;
            var isKnown = target == TableNames.TransactionCurrency && operation.Pipeline.Currencies.Get(operation.Session).Find(reference.Id) is not null;
            if (!isKnown && operation.Session.Find(target, MessageSubject.IdOf(reference), new ColumnSet()) is null)
            {
                throw Fault.RowNotFound(target, reference.Id);
            }
        }
    }

    /// <summary>
    /// The platform deletes, clears or refuses by relationship. This host has no relationships and refuses, rather than
    /// leave a row behind that refers to nothing.
    /// </summary>
    public static void DemandUnreferenced(DatabaseSession session, string table, Guid id)
    {
        foreach (var (from, column) in ReferencesTo(table))
        {
            var query = new QueryByAttribute(from) { TopCount = 1 };
            query.AddAttributeValue(column, id);
            if (session.Query(query, RowAccess.System).Entities.Count > 0)
            {
                throw Fault.StillReferredTo(table, id, from, column);
            }
        }
    }

    private static IEnumerable<(string Table, string Column)> ReferencesTo(string table) =>
        from other in Tables.All
        from column in other.Columns
        where column.Targets.Contains(table)
        select (other.LogicalName, column.LogicalName);
}
