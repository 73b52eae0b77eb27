using System.Diagnostics.CodeAnalysis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>What the statements that read or write a row depend on.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Their logical names in their order; null: all.</param>
internal readonly record struct ColumnShape(TableMetadata Table, IList<string>? Columns)
{
    public static IEqualityComparer<ColumnShape> Comparer { get; } = new ByName();

    private sealed class ByName : IEqualityComparer<ColumnShape>
    {
        public bool Equals(ColumnShape x, ColumnShape y)
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

        public int GetHashCode([DisallowNull] ColumnShape shape)
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
