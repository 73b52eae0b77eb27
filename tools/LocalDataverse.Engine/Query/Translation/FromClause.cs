using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The query's table and its links, each reduced to the rows that the caller may read.</summary>
internal sealed class FromClause(QueryScope scope, FilterTranslator filters, RowFilter rows, Func<int> language)
{
    private readonly List<string> parts = [];

    public string Build(QueryExpression query)
    {
        var table = Tables.Get(query.EntityName);
        rows.Demand(table);
        var root = new QuerySource(table, scope.NextSqlAlias, table.LogicalName) { Language = language };
        scope.Add(root);
        parts.Add($"{Sql.Table(table)} AS {root.SqlAlias}");
        AddLinks(query.LinkEntities, root, depth: 1);
        return string.Join("\n", parts);
    }

    private void AddLinks(IEnumerable<LinkEntity> links, QuerySource parent, int depth)
    {
        if (depth > QueryLimits.Depth)
        {
            throw Fault.InvalidQuery($"links are nested deeper than {QueryLimits.Depth} levels.");
        }

        foreach (var link in links)
        {
            AddLinks(link.LinkEntities, Add(link, parent), depth + 1);
        }
    }

    private QuerySource Add(LinkEntity link, QuerySource parent)
    {
        QueryFeatures.Check(link);
        var isOuter = link.JoinOperator == JoinOperator.LeftOuter;
        if (parent.IsOuter && !isOuter)
        {
            throw Fault.UnsupportedQuery("an inner link inside an outer link");
        }

        var source = Source(link, parent, isOuter);
        scope.Add(source);
        var criteria = new[] { Joined(link, source, parent), filters.ForLink(link.LinkCriteria, source), rows.Of(source) };
        var on = string.Join(" AND ", criteria.OfType<string>());
        parts.Add($"{(isOuter ? "LEFT" : "INNER")} JOIN {Sql.Table(source.Table)} AS {source.SqlAlias} ON {on}");
        return source;
    }

    private QuerySource Source(LinkEntity link, QuerySource parent, bool isOuter)
    {
        var table = Tables.Get(link.LinkToEntityName);
        rows.Demand(table);
        var name = scope.LinkName(link.EntityAlias, table.LogicalName);
        var mayRepeat = link.LinkToAttributeName != table.PrimaryIdColumn;
        return new QuerySource(table, scope.NextSqlAlias, name, parent, isOuter, mayRepeat) { Language = language };
    }

    private static string Joined(LinkEntity link, QuerySource source, QuerySource parent)
    {
        var to = source.Select(link.LinkToAttributeName);
        var from = parent.Select(link.LinkFromAttributeName);
        if (Kind(to.Column) != Kind(from.Column))
        {
            throw Fault.InvalidQuery(
                $"'{parent.Table}.{from.Column.LogicalName}' and '{source.Table}.{to.Column.LogicalName}' "
                + "can't be equal: they are of different types.");
        }

        return $"{to.Value} = {from.Value}";
    }

    private static ColumnType Kind(ColumnMetadata column) => column switch
    {
        { Type: ColumnType.Lookup } => ColumnType.Uniqueidentifier,
        { IsText: true } => ColumnType.String,
        _ => column.Type,
    };
}

/// <summary>What the caller may read of a table.</summary>
internal sealed class RowFilter(ValueSources values)
{
    private readonly RowAccess access = values.First.Access;

    /// <summary>No right on the table at all is a fault, not an empty result.</summary>
    public void Demand(TableMetadata table)
    {
        if (access.ReadDepth(table.LogicalName) == AccessDepth.None)
        {
            throw Fault.PrivilegeDenied(access.UserId, "Read", table.LogicalName);
        }
    }

    /// <summary>The condition that leaves the user's own rows; null when all may be read.</summary>
    public string? Of(QuerySource source)
    {
        if (!source.Table.IsUserOwned || access.ReadDepth(source.Table.LogicalName) != AccessDepth.Own)
        {
            return null;
        }

        // The + keeps SQLite from seeking by owner: one user may own most of a table, and what the query itself asks
        // for is nearly always narrower.
        return $"+{source.SqlAlias}.{Sql.Column(ColumnNames.OwnerId)} = {values.Add(input => StoredValue.Id(input.Access.UserId))}";
    }
}
