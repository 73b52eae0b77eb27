using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The tables of a query, found by the names that conditions and orders use.</summary>
internal sealed partial class QueryScope
{
    private readonly List<QuerySource> sources = [];

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
            throw Fault.InvalidQuery($"it links more than {QueryLimits.LinkedTables} tables.");
        }

        sources.Add(source);
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

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AliasPattern();
}
