using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The tables of a query, found by the names that conditions and orders use.</summary>
internal sealed partial class QueryScope
{
    private readonly List<QuerySource> sources = [];
    private int conditions;

    public IReadOnlyList<QuerySource> Sources => sources;

    public QuerySource Root => sources[0];

    public string NextSqlAlias => FormattableString.Invariant($"t{sources.Count}");

    public void Add(QuerySource source)
    {
        if (sources.Any(other => other.Name == source.Name))
        {
            throw Fault.InvalidAlias(source.Name, "it is used twice.");
        }

        if (sources.Count > QueryLimits.LinkedTables)
        {
            throw Fault.TooManyLinks(QueryLimits.LinkedTables);
        }

        sources.Add(source);
        DemandFew();
    }

    /// <returns>The place of the condition that is translated now among all of them.</returns>
    public int CountCondition()
    {
        conditions++;
        DemandFew();
        return conditions - 1;
    }

    /// <summary>The alias of a link; one without gets the table's name and a number, as in Dataverse.</summary>
    public string LinkName(string? alias, string table)
    {
        if (string.IsNullOrEmpty(alias))
        {
            return FormattableString.Invariant($"{table}{sources.Count}");
        }

        CheckAlias(alias);
        return alias;
    }

    public static void CheckAlias(string alias)
    {
        if (!AliasPattern().IsMatch(alias))
        {
            throw Fault.InvalidAlias(alias, "it may have letters A to Z, digits and _, and starts with no digit.");
        }
    }

    /// <param name="name">An alias, or the name of a table that occurs once; null or empty: the query's own table.</param>
    public QuerySource Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Root;
        }

        if (sources.Find(source => source.Name == name) is { } byAlias)
        {
            return byAlias;
        }

        var byTable = sources.Where(source => source.Table.LogicalName == name).Take(2).ToList();
        return byTable.Count == 1 ? byTable[0] : throw Fault.UnknownAlias(name);
    }

    private void DemandFew()
    {
        if (conditions + sources.Count - 1 > QueryLimits.Conditions)
        {
            throw Fault.TooManyConditions(QueryLimits.Conditions);
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AliasPattern();
}

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
    /// <summary>The language that labels are read in.</summary>
    public required Func<int> Language { get; init; }

    public string Id => $"{SqlAlias}.{Sql.Column(Table.PrimaryIdColumn)}";

    public ColumnSelection Select(string? column) => Select(Table.Column(column));

    public ColumnSelection Select(ColumnMetadata column) =>
        new(column, SqlAlias, column.IsLocalizable ? new LabelSource(Table.PrimaryIdColumn, Language()) : null);
}
