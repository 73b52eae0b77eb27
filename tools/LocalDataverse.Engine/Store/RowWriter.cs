using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>Writes rows as they are given: rules about who may write what, and when, belong to the pipeline.</summary>
internal sealed class RowWriter(StoreConnection connection, RowVersions versions)
{
    private const int SqlitePrimaryKeyConstraint = 1555;

    public void Insert(Entity row)
    {
        var table = Tables.Get(row.LogicalName);
        var cells = Cells(table, row);
        cells.Add(new Cell(Sql.Column(table.PrimaryIdColumn), StoredValue.Id(row.Id)));
        var names = string.Join(", ", cells.Select(cell => cell.Column));
        var values = string.Join(", ", cells.Select((_, index) => Sql.Parameter(index)));
        try
        {
            connection.Execute($"INSERT INTO {Sql.Table(table)} ({names}) VALUES ({values})", Values(cells));
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == SqlitePrimaryKeyConstraint)
        {
            throw Fault.DuplicateRow(table.LogicalName, row.Id);
        }
    }

    public void Update(Entity row)
    {
        var table = Tables.Get(row.LogicalName);
        var cells = Cells(table, row);

        // A row with nothing to set still has to be there.
        if (cells.Count == 0)
        {
            cells.Add(new Cell(Sql.Column(table.PrimaryIdColumn), StoredValue.Id(row.Id)));
        }

        var assignments = cells.Select((cell, index) => $"{cell.Column} = {Sql.Parameter(index)}").ToList();
        var condition = $"{Sql.Column(table.PrimaryIdColumn)} = {Sql.Parameter(cells.Count)}";
        cells.Add(new Cell(table.PrimaryIdColumn, StoredValue.Id(row.Id)));
        var sql = $"UPDATE {Sql.Table(table)} SET {string.Join(", ", assignments)} WHERE {condition}";
        if (connection.Execute(sql, Values(cells)) == 0)
        {
            throw Fault.RowNotFound(table.LogicalName, row.Id);
        }
    }

    public void Delete(TableMetadata table, Guid id)
    {
        var sql = $"DELETE FROM {Sql.Table(table)} WHERE {Sql.Column(table.PrimaryIdColumn)} = @p0";
        if (connection.Execute(sql, StoredValue.Id(id)) == 0)
        {
            throw Fault.RowNotFound(table.LogicalName, id);
        }
    }

    /// <summary>Everything but the id, checked; the version is the store's own to give.</summary>
    private List<Cell> Cells(TableMetadata table, Entity row)
    {
        if (row.Id == Guid.Empty)
        {
            throw Fault.MissingId(table.LogicalName);
        }

        var cells = new List<Cell>(row.Attributes.Count + 3);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            if (name == table.PrimaryIdColumn)
            {
                CheckId(table, row, value);
            }
            else if (name != ColumnNames.VersionNumber)
            {
                StoredValue.AddCells(cells, table.LogicalName, column, value);
            }
        }

        if (table.HasColumn(ColumnNames.VersionNumber))
        {
            cells.Add(new Cell(Sql.Column(ColumnNames.VersionNumber), versions.Next()));
        }

        return cells;
    }

    private static void CheckId(TableMetadata table, Entity row, object? value)
    {
        if (value is not Guid id || id != row.Id)
        {
            throw Fault.IdIsFixed(table.LogicalName, table.PrimaryIdColumn);
        }
    }

    private static object[] Values(List<Cell> cells) => [.. cells.Select(cell => cell.Value)];
}
