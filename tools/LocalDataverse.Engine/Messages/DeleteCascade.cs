using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// What a deletion does to the rows that refer to the deleted one: it is refused, clears their column, or deletes them too.
/// </summary>
/// <remarks>
/// Unconfirmed, and chosen: a row that is deleted along goes through the pipeline with its own steps and the user's own
/// right to delete it; a column is cleared past both.
/// </remarks>
internal sealed class DeleteCascade(Operation operation)
{
    private readonly string table = operation.Subject.Table!;
    private readonly Guid id = operation.PrimaryId;

    public void Run()
    {
        var references = References().ToLookup(reference => DeleteBehaviors.Of(reference.Table, reference.Column));
        foreach (var (from, column) in references[DeleteBehavior.Restrict])
        {
            DemandNone(from, column);
        }

        foreach (var (from, column) in references[DeleteBehavior.RemoveLink])
        {
            ForEach(from, column, row => operation.Session.Update(new Entity(from.LogicalName, row) { [column.LogicalName] = null }));
        }

        foreach (var (from, column) in references[DeleteBehavior.Cascade])
        {
            ForEach(from, column, row => Delete(from, row));
        }
    }

    private IEnumerable<(TableMetadata Table, ColumnMetadata Column)> References() =>
        from other in Tables.All
        from column in other.Columns
        where column.Targets.Contains(table)
        select (other, column);

    private void DemandNone(TableMetadata from, ColumnMetadata column)
    {
        if (RowsOf(from, column).Count > 0)
        {
            throw Fault.StillReferredTo(table, id, from.LogicalName, column.LogicalName);
        }
    }

    // Page by page: what has been done no longer refers to the row.
    private void ForEach(TableMetadata from, ColumnMetadata column, Action<Guid> act)
    {
        for (var rows = RowsOf(from, column); rows.Count > 0; rows = RowsOf(from, column))
        {
            rows.ForEach(act);
        }
    }

    private void Delete(TableMetadata from, Guid row)
    {
        // A step may have deleted it already.
        if (operation.Session.Find(from.LogicalName, row, new ColumnSet()) is not null)
        {
            operation.Perform(new DeleteRequest { Target = new EntityReference(from.LogicalName, row) });
        }
    }

    private List<Guid> RowsOf(TableMetadata from, ColumnMetadata column)
    {
        var query = new QueryByAttribute(from.LogicalName);
        query.AddAttributeValue(column.LogicalName, id);
        var rows = operation.Session.Query(query, RowAccess.System).Entities;
        return [.. rows.Select(row => row.Id).Where(row => !IsBeingDeleted(from, row))];
    }

    // Two contacts may be each other's parent.
    private bool IsBeingDeleted(TableMetadata from, Guid row)
    {
        for (var current = operation; current is not null; current = current.Parent?.Operation)
        {
            if (current.Handler == operation.Handler && current.Subject.Table == from.LogicalName && current.PrimaryId == row)
            {
                return true;
            }
        }

        return false;
    }
}
