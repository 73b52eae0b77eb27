using System.ServiceModel;
using ProjectOpsClose.LocalDataverse.Engine.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Writes components as rows: new ones as SYSTEM's, known ones in place.</summary>
internal sealed class ComponentRows(DatabaseSession session, OrganizationFacts organization, bool isManaged)
{
    public DateTime Now { get; } = organization.Now;

    /// <summary>The languages whose labels the organisation takes.</summary>
    public IReadOnlyList<int> Languages { get; } = organization.Languages;

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

    /// <summary>What a package knows by name: in place of the row that has it, or as a new one.</summary>
    public void WriteNamed(Entity row, string column)
    {
        row.Id = All(row.LogicalName, (column, row[column])).FirstOrDefault()?.Id ?? Guid.CreateVersion7();
        Write(row);
    }

    /// <summary>Rows that belong to another; those of the table that it had before and has no more go.</summary>
    public void WriteParts(Entity owner, string table, IReadOnlyList<Entity> parts)
    {
        foreach (var gone in PartsOf(owner, table).Where(old => parts.All(part => part.Id != old.Id)))
        {
            Delete(gone);
        }

        foreach (var part in parts)
        {
            part[LookupOf(owner)] = owner.ToEntityReference();
            Write(part);
        }
    }

    public IEnumerable<Entity> All(string table, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        foreach (var (column, value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return session.Query(query, RowAccess.System).Entities;
    }

    /// <summary>With its labels, and with the rows of these tables that belong to it.</summary>
    public void Delete(Entity row, params IEnumerable<string> parts)
    {
        foreach (var part in parts.SelectMany(table => PartsOf(row, table)))
        {
            Delete(part);
        }

        session.Delete(row.LogicalName, row.Id);
        DeleteLabels(row);
    }

    /// <summary>In place of those that the row had.</summary>
    public void WriteLabels(Entity row, IEnumerable<Entity> labels)
    {
        DeleteLabels(row);
        labels.ToList().ForEach(Write);
    }

    private List<Entity> PartsOf(Entity owner, string table) => [.. All(table, (LookupOf(owner), owner.Id))];

    // A part refers to its owner by a column of the same name as the owner's id.
    private static string LookupOf(Entity owner) => Tables.Get(owner.LogicalName).PrimaryIdColumn;

    private void DeleteLabels(Entity row)
    {
        foreach (var label in All(TableNames.LocalLabel, (LocalLabelTable.ObjectId, row.Id)).ToList())
        {
            session.Delete(label.LogicalName, label.Id);
        }
    }

    private void Write(TableMetadata table, Entity row)
    {
        if (table.HasColumn(ColumnNames.IsManaged))
        {
            row[ColumnNames.IsManaged] = isManaged;
        }

        if (session.Find(table.LogicalName, row.Id, new ColumnSet()) is not null)
        {
            RowStamp.Modified(table, row, OrganizationFacts.SystemUserId, Now);
            session.Update(row);
            return;
        }

        StateRules.Start(table, row);
        RowStamp.Created(table, row, OrganizationFacts.SystemUserId, Now);
        session.Insert(row);
    }
}
