namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>How metadata is spelled in SQL. Identifiers come from here, so only from metadata.</summary>
internal static class Sql
{
    /// <summary>Case-insensitive in every alphabet, where SQLite's own NOCASE knows only A to Z.</summary>
    public const string TextCollation = "DATAVERSE_TEXT";

    /// <summary>Compares numbers that are kept as text because no SQLite type holds them exactly.</summary>
    public const string DecimalCollation = "DATAVERSE_DECIMAL";

    private static readonly string[] Parameters = [.. Enumerable.Range(0, 128).Select(ParameterName)];

    public static string Table(TableMetadata table) => $"\"{table.LogicalName}\"";

    public static string Column(ColumnMetadata column) => $"\"{column.LogicalName}\"";

    public static string Column(string logicalName) => $"\"{logicalName}\"";

    /// <summary>All that a column is kept in.</summary>
    public static IEnumerable<string> Columns(ColumnMetadata column) =>
        column.HasSeveralTargets ? [Column(column), TargetColumn(column)] : [Column(column)];

    /// <summary>Beside a lookup of several targets: the table its id belongs to.</summary>
    public static string TargetColumn(ColumnMetadata column) => $"\"{column.LogicalName}@target\"";

    /// <summary>What a choice is ordered by: its label. Written out, so that an index can be on it.</summary>
    public static string Label(ColumnMetadata column, string value)
    {
        var labels = column.Options.Select(option =>
            FormattableString.Invariant($"WHEN {option.Value} THEN '{option.Label.Replace("'", "''", StringComparison.Ordinal)}'"));
        return $"CASE {value} {string.Join(' ', labels)} END COLLATE {TextCollation}";
    }

    /// <summary>The nth value of a statement, wherever in it and however often.</summary>
    public static string Parameter(int index) => index < Parameters.Length ? Parameters[index] : ParameterName(index);

    private static string ParameterName(int index) => FormattableString.Invariant($"?{index + 1}");
}
