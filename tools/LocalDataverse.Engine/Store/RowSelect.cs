using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>The statement that reads one row by its id.</summary>
internal sealed class RowSelect
{
    // Whole rows are read by every Update, and their statement is the longest: one per table is kept.
    private static readonly ConcurrentDictionary<TableMetadata, RowSelect> WholeRow = new();

    private RowSelect(TableMetadata table, ColumnSet columns)
    {
        Columns = [.. RowReader.Columns(table, columns).Select(column => new ColumnSelection(column, "t"))];
        var list = string.Join(", ", Columns.SelectMany(selection => selection.Expressions).Append(RowReader.Version(table, "t")));
        Sql = $"SELECT {list} FROM {Store.Sql.Table(table)} AS t WHERE t.{Store.Sql.Column(table.PrimaryIdColumn)} = @p0";
    }

    public IReadOnlyList<ColumnSelection> Columns { get; }

    public string Sql { get; }

    public static RowSelect Of(TableMetadata table, ColumnSet columns) =>
        columns.AllColumns ? WholeRow.GetOrAdd(table, key => new RowSelect(key, new ColumnSet(true))) : new RowSelect(table, columns);
}
