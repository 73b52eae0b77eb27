using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>One table of a query.</summary>
/// <param name="Table">The table.</param>
/// <param name="SqlAlias">Its name in the statement: ours, never the caller's.</param>
/// <param name="Name">The caller's alias, or one made of the table's name: the prefix of a linked column in results.</param>
/// <param name="Parent">What it is linked to; null for the query's own table.</param>
/// <param name="IsOuter">Its rows may be missing.</param>
/// <param name="MayRepeatRows">Several of its rows can go with one of the parent.</param>
internal sealed record QuerySource(
    TableMetadata Table,
    string SqlAlias,
    string Name,
    QuerySource? Parent = null,
    bool IsOuter = false,
    bool MayRepeatRows = false)
{
    public string Id => $"{SqlAlias}.{Sql.Column(Table.PrimaryIdColumn)}";

    public ColumnSelection Select(string? column) => new(Table.Column(column), SqlAlias);

    public ColumnSelection Select(ColumnMetadata column) => new(column, SqlAlias);
}
