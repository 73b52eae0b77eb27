using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>One thing that rows are ordered by.</summary>
/// <param name="Name">Its name in a paging cookie.</param>
/// <param name="Expression">SQL, with its collation where it is text.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Type">String for what is ordered by a name or label.</param>
internal sealed record OrderTerm(string Name, string Expression, bool Descending, ColumnType Type)
{
    public string Sql => Descending ? Expression + " DESC" : Expression;
}
