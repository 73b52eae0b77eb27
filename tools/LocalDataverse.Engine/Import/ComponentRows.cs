using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Writes components as rows: new ones as SYSTEM's, known ones in place.</summary>
internal sealed class ComponentRows(DatabaseSession session, DateTime now, bool isManaged)
{
    public DateTime Now => now;

    /// <summary>What the store refuses, such as a name too long for its column, is refused as the package's mistake.</summary>
    public void Write(Entity row)
    {
        var table = Tables.Get(row.LogicalName);
        try
        {
            Write(table, row);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var name = table.PrimaryNameColumn is { } column ? row[column] : row.Id;
            throw new SolutionImportException($"The {table} '{name}' can't be stored: {fault.Message}", fault);
        }
    }

    /// <summary>The row that has this value, for what a package knows by name; null when there is none.</summary>
    public Guid? IdOf(string table, string column, object value) => All(table, (column, value)).FirstOrDefault()?.Id;

    public IEnumerable<Entity> All(string table, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        foreach (var (column, value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return session.Query(query, RowAccess.System).Entities;
    }

    public void Delete(Entity row) => session.Delete(row.LogicalName, row.Id);

    private void Write(TableMetadata table, Entity row)
    {
        if (table.HasColumn("ismanaged"))
        {
            row["ismanaged"] = isManaged;
        }

        if (session.Find(table.LogicalName, row.Id, new ColumnSet()) is not null)
        {
            RowStamp.Modified(table, row, OrganizationFacts.SystemUserId, now);
            session.Update(row);
            return;
        }

        StateRules.Start(table, row);
        RowStamp.Created(table, row, OrganizationFacts.SystemUserId, now);
        session.Insert(row);
    }
}
