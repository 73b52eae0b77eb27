using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>The statement that reads one row by its id: the same for the same columns of a table, so it is kept.</summary>
internal sealed class RowSelect
{
    // What clients ask for varies without end; what repeats is back at once.
    private const int MaxKept = 500;

    private static readonly ConcurrentDictionary<Shape, RowSelect> Kept = new(new ShapeComparer());

    private RowSelect(TableMetadata table, ColumnSet columns)
    {
        Columns = [.. RowReader.Columns(table, columns).Select(column => new ColumnSelection(column, "t"))];
        var list = string.Join(", ", Columns.SelectMany(selection => selection.Expressions).Append(RowReader.Version(table, "t")));
        Sql = $"SELECT {list} FROM {Store.Sql.Table(table)} AS t WHERE t.{Store.Sql.Column(table.PrimaryIdColumn)} = @p0";
    }

    public IReadOnlyList<ColumnSelection> Columns { get; }

    public string Sql { get; }

    public static RowSelect Of(TableMetadata table, ColumnSet columns)
    {
        if (Kept.TryGetValue(new Shape(table, columns.AllColumns ? null : columns.Columns), out var known))
        {
            return known;
        }

        if (Kept.Count >= MaxKept)
        {
            Kept.Clear();
        }

        var select = new RowSelect(table, columns);
        Kept[new Shape(table, columns.AllColumns ? null : [.. columns.Columns])] = select;
        return select;
    }

    /// <param name="Table">The table.</param>
    /// <param name="Columns">As they were asked for; null: all.</param>
    private readonly record struct Shape(TableMetadata Table, IList<string>? Columns);

    private sealed class ShapeComparer : IEqualityComparer<Shape>
    {
        public bool Equals(Shape x, Shape y)
        {
            if (x.Table != y.Table || x.Columns is null || y.Columns is null || x.Columns.Count != y.Columns.Count)
            {
                return x.Table == y.Table && x.Columns is null && y.Columns is null;
            }

            for (var index = 0; index < x.Columns.Count; index++)
            {
                if (x.Columns[index] != y.Columns[index])
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode([DisallowNull] Shape shape)
        {
            var hash = new HashCode();
            hash.Add(shape.Table);
            for (var index = 0; index < shape.Columns?.Count; index++)
            {
                hash.Add(shape.Columns[index], StringComparer.Ordinal);
            }

            return hash.ToHashCode();
        }
    }
}
