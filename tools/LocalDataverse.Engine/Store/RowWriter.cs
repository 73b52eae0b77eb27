using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>Writes rows as they are given: rules about who may write what, and when, belong to the pipeline.</summary>
internal sealed class RowWriter(StoreConnection connection, RowVersions versions)
{
    private const int SqlitePrimaryKeyConstraint = 1555;

    private static readonly Kept<ColumnShape, string> Inserts = new();
    private static readonly Kept<ColumnShape, string> Updates = new();

    public void Insert(Entity row)
    {
        var table = Tables.Get(row.LogicalName);
        var cells = Cells(table, row);
        cells.Add(table, table.Columns[0], row.Id);
        try
        {
            connection.Execute(StatementOf(Inserts, table, cells, InsertInto), [.. cells.Values]);
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
        if (cells.Values.Count == 0)
        {
            cells.Add(table, table.Columns[0], row.Id);
        }

        var sql = StatementOf(Updates, table, cells, UpdateOf);
        if (connection.Execute(sql, [.. cells.Values, StoredValue.Id(row.Id)]) == 0)
        {
            throw Fault.RowNotFound(table.LogicalName, row.Id);
        }
    }

    public void Delete(TableMetadata table, Guid id)
    {
        var sql = $"DELETE FROM {Sql.Table(table)} WHERE {Sql.Column(table.PrimaryIdColumn)} = ?1";
        if (connection.Execute(sql, StoredValue.Id(id)) == 0)
        {
            throw Fault.RowNotFound(table.LogicalName, id);
        }
    }

    /// <summary>Everything but the id, checked; the version is the store's own to give.</summary>
    private RowCells Cells(TableMetadata table, Entity row)
    {
        if (row.Id == Guid.Empty)
        {
            throw Fault.MissingId(table.LogicalName);
        }

        var cells = new RowCells(row.Attributes.Count + 3);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            if (name == table.PrimaryIdColumn)
            {
                CheckId(table, row, value);
            }
            else if (name != ColumnNames.VersionNumber)
            {
                cells.Add(table, column, value);
            }
        }

        if (table.TryGetColumn(ColumnNames.VersionNumber, out var version))
        {
            cells.Add(table, version, versions.Next());
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

    /// <summary>The same for the same columns of a table, so it is kept.</summary>
    private static string StatementOf(
        Kept<ColumnShape, string> kept, TableMetadata table, RowCells cells, Func<TableMetadata, List<string>, string> write)
    {
        var shape = new ColumnShape(table, cells.Columns);
        return kept.TryGet(shape, out var known)
            ? known
            : kept.Add(shape, write(table, [.. cells.Columns.SelectMany(name => Sql.Columns(table.Column(name)))]));
    }

    private static string InsertInto(TableMetadata table, List<string> columns)
    {
        var values = columns.Select((_, index) => Sql.Parameter(index));
        return $"INSERT INTO {Sql.Table(table)} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})";
    }

    private static string UpdateOf(TableMetadata table, List<string> columns)
    {
        var assignments = columns.Select((column, index) => $"{column} = {Sql.Parameter(index)}");
        var condition = $"{Sql.Column(table.PrimaryIdColumn)} = {Sql.Parameter(columns.Count)}";
        return $"UPDATE {Sql.Table(table)} SET {string.Join(", ", assignments)} WHERE {condition}";
    }
}

/// <summary>What is written of a row.</summary>
internal sealed class RowCells(int capacity)
{
    /// <summary>Logical names.</summary>
    public List<string> Columns { get; } = new(capacity);

    /// <summary>As SQLite keeps them: one for each of <see cref="Sql.Columns"/>.</summary>
    public List<object> Values { get; } = new(capacity);

    public void Add(TableMetadata table, ColumnMetadata column, object? value)
    {
        Columns.Add(column.LogicalName);
        Values.Add(StoredValue.Of(table.LogicalName, column, value));
        if (column.HasSeveralTargets)
        {
            Values.Add(value is EntityReference reference ? reference.LogicalName : DBNull.Value);
        }
    }
}
