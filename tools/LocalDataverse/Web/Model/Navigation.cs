using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>A navigation property: the way from a row to the rows that a lookup connects it with.</summary>
/// <param name="Name">As Dataverse has it, in its own upper and lower case.</param>
/// <param name="From">The table that has the property.</param>
/// <param name="To">The table it leads to.</param>
/// <param name="Lookup">The column behind it: of <paramref name="From"/>, or of <paramref name="To"/> for a collection.</param>
/// <param name="IsCollection">Whether it leads from one row to many.</param>
internal sealed record Navigation(string Name, TableMetadata From, TableMetadata To, ColumnMetadata Lookup, bool IsCollection)
{
    /// <summary>The column of <see cref="From"/> that the two rows agree in.</summary>
    public string FromColumn => IsCollection ? From.PrimaryIdColumn : Lookup.LogicalName;

    /// <summary>The column of <see cref="To"/> that the two rows agree in.</summary>
    public string ToColumn => IsCollection ? Lookup.LogicalName : To.PrimaryIdColumn;
}
