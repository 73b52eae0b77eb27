namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>The SQL that makes a table, as SQLite keeps it: word for word the text it will be compared with later.</summary>
internal static class Schema
{
    /// <summary>One row: the last row version that was committed, and the last of the numbers given to rows.</summary>
    public static SchemaObject RowVersionTable { get; } =
        new("host@rowversion", "CREATE TABLE \"host@rowversion\" (\"last\" INTEGER NOT NULL, \"lastnumber\" INTEGER NOT NULL) STRICT");

    public static IEnumerable<SchemaObject> Objects(TableMetadata table)
    {
        yield return new SchemaObject(table.LogicalName, CreateTable(table));
        foreach (var columns in Indexes(table))
        {
            yield return CreateIndex(table, columns);
        }
    }

    private static string CreateTable(TableMetadata table)
    {
        var columns = table.Columns.SelectMany(column => ColumnDefinitions(table, column));
        return $"CREATE TABLE {Sql.Table(table)} (\n  {string.Join(",\n  ", columns)}\n) STRICT, WITHOUT ROWID";
    }

    private static IEnumerable<string> ColumnDefinitions(TableMetadata table, ColumnMetadata column)
    {
        var key = column.LogicalName == table.PrimaryIdColumn ? " NOT NULL PRIMARY KEY" : "";
        yield return $"{Sql.Column(column)} {StorageType(column.Type)}{key}";
        if (column.HasSeveralTargets)
        {
            yield return $"{Sql.TargetColumn(column)} TEXT";
        }
    }

    // Ids as 16 bytes: half of the text form in every index. Dates as ticks and money as ten-thousandths sort, compare
    // and add up exactly as integers.
    private static string StorageType(ColumnType type) => type switch
    {
        ColumnType.Uniqueidentifier or ColumnType.Lookup => "BLOB",
        ColumnType.String or ColumnType.Memo => $"TEXT COLLATE {Sql.TextCollation}",
        ColumnType.Decimal => $"TEXT COLLATE {Sql.DecimalCollation}",
        _ => "INTEGER",
    };

    private static IEnumerable<IReadOnlyList<string>> Indexes(TableMetadata table)
    {
        var single = table.Columns
            .Where(column => column.Type is ColumnType.Lookup)
            .Select(column => column.LogicalName)
            .Where(name => !table.Indexes.Any(index => index[0] == name))
            .Select(name => (IReadOnlyList<string>)[name]);
        return table.Indexes.Concat(single);
    }

    // An index that begins with a choice is one to sort by, and choices are sorted by their labels.
    private static string Indexed(ColumnMetadata column, bool isFirst) =>
        isFirst && column.IsChoice ? Sql.Label(column, Sql.Column(column)) : Sql.Column(column);

    private static SchemaObject CreateIndex(TableMetadata table, IReadOnlyList<string> columns)
    {
        var name = $"{table.LogicalName}@{string.Join('@', columns)}";
        var list = string.Join(", ", columns.Select(column => Indexed(table.Column(column), isFirst: column == columns[0])));
        return new SchemaObject(name, $"CREATE INDEX {Sql.Column(name)} ON {Sql.Table(table)} ({list})");
    }
}

/// <summary>A table or an index, and the statement that creates it.</summary>
internal sealed record SchemaObject(string Name, string CreateSql);
