namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>What the statements that read or write a row depend on.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Their logical names in their order; null: all.</param>
internal readonly record struct ColumnShape(TableMetadata Table, IList<string>? Columns)
{
    public bool Equals(ColumnShape other) =>
        Table == other.Table && (Columns is null || other.Columns is null ? Columns == other.Columns : Columns.SequenceEqual(other.Columns));

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Table);
        for (var index = 0; index < Columns?.Count; index++)
        {
            hash.Add(Columns[index], StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
