namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>Reads one row by its id.</summary>
internal static class RowReader
{
    public static Entity? Find(StoreConnection connection, TableMetadata table, Guid id, ColumnSet columns)
    {
        if (columns.AttributeExpressions.Count > 0)
        {
            throw Fault.UnsupportedQuery("attribute expressions (aliases, aggregates) for a single row");
        }

        var select = RowSelect.Of(table, columns);
        using var reader = connection.Read(select.Sql, StoredValue.Id(id));
        if (!reader.Read())
        {
            return null;
        }

        var row = new Entity(table.LogicalName, id);
        var ordinal = 0;
        foreach (var selection in select.Columns)
        {
            // As the SDK has it: a column without value isn't in the row at all.
            if (selection.Read(reader, ordinal) is { } value)
            {
                row[selection.Column.LogicalName] = value;
            }

            ordinal += selection.Expressions.Count;
        }

        row.RowVersion = ReadVersion(reader, ordinal);
        return row;
    }

    /// <summary>The SQL of a row's version, which every row carries beside its columns.</summary>
    public static string Version(TableMetadata table, string alias) =>
        table.HasColumn(ColumnNames.VersionNumber) ? $"{alias}.{Sql.Column(ColumnNames.VersionNumber)}" : "NULL";

    public static string? ReadVersion(Statement reader, int ordinal) =>
        reader.IsNull(ordinal) ? null : reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture);

    /// <summary>The id always, then what was asked for, each once.</summary>
    public static IEnumerable<ColumnMetadata> Columns(TableMetadata table, ColumnSet columns) => columns.AllColumns
        ? table.Columns
        : columns.Columns.Select(table.Column).Prepend(table.Columns[0]).DistinctBy(column => column.LogicalName);
}

/// <summary>The statement that reads one row by its id: the same for the same columns of a table, so it is kept.</summary>
internal sealed class RowSelect
{
    private static readonly Kept<ColumnShape, RowSelect> Kept = new();

    private RowSelect(TableMetadata table, ColumnSet columns)
    {
        Columns = [.. RowReader.Columns(table, columns).Select(column => new ColumnSelection(column, "t"))];
        var list = string.Join(", ", Columns.SelectMany(selection => selection.Expressions).Append(RowReader.Version(table, "t")));
        Sql = $"SELECT {list} FROM {Store.Sql.Table(table)} AS t WHERE t.{Store.Sql.Column(table.PrimaryIdColumn)} = ?1";
    }

    public IReadOnlyList<ColumnSelection> Columns { get; }

    public string Sql { get; }

    public static RowSelect Of(TableMetadata table, ColumnSet columns) =>
        Kept.TryGet(new ColumnShape(table, columns.AllColumns ? null : columns.Columns), out var known)
            ? known
            : Kept.Add(new ColumnShape(table, columns.AllColumns ? null : [.. columns.Columns]), new RowSelect(table, columns));
}
