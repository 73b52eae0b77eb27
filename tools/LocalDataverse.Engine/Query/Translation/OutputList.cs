namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>What a query selects: plain columns, or groups and aggregates.</summary>
internal sealed class OutputList
{
    private readonly List<OutputColumn> columns = [];
    private readonly Dictionary<string, OutputColumn> groups = [];

    private OutputList(bool isAggregate)
    {
        IsAggregate = isAggregate;
    }

    public bool IsAggregate { get; }

    public IReadOnlyList<OutputColumn> Columns => columns;

    /// <summary>In how many columns of the statement.</summary>
    public int Width => columns.Sum(column => column.Expressions.Count);

    /// <summary>By alias.</summary>
    public IReadOnlyDictionary<string, OutputColumn> Groups => groups;

    public static OutputList Build(QueryExpression query, QueryScope scope)
    {
        var sets = ColumnSets(query).Zip(scope.Sources).ToList();
        var expressions = sets.SelectMany(set => set.First.AttributeExpressions, (set, attribute) => (Attribute: attribute, Source: set.Second)).ToList();
        foreach (var (attribute, source) in expressions)
        {
            QueryFeatures.Check(attribute);
            CheckDateGrouping(attribute, source);
        }

        var output = new OutputList(expressions.Exists(expression => IsAggregateExpression(expression.Attribute)));
        foreach (var (columns, source) in sets)
        {
            if (output.IsAggregate)
            {
                output.AddAggregates(columns, source);
            }
            else
            {
                output.AddPlain(columns, source, query.Distinct);
            }
        }

        return output;
    }

    /// <summary>Which rows of it the query wants.</summary>
    public PageRequest PageOf(QueryExpression query)
    {
        var page = PageRequest.From(query);
        if (!IsAggregate)
        {
            return page;
        }

        return query.Distinct ? throw Fault.UnsupportedQuery("distinct together with aggregates")
            : page.CountTotal ? throw Fault.UnsupportedQuery("a total record count together with aggregates")
            : page;
    }

    public OutputColumn? Find(string key) => columns.Find(column => column.Key == key);

    /// <summary>In the order in which the scope has the tables: each before what is linked to it.</summary>
    private static IEnumerable<ColumnSet> ColumnSets(QueryExpression query) =>
        query.LinkEntities.SelectMany(LinkedColumnSets).Prepend(query.ColumnSet ?? new ColumnSet());

    private static IEnumerable<ColumnSet> LinkedColumnSets(LinkEntity link) =>
        link.LinkEntities.SelectMany(LinkedColumnSets).Prepend(link.Columns ?? new ColumnSet());

    private static bool IsAggregateExpression(XrmAttributeExpression attribute) =>
        attribute.HasGroupBy || attribute.AggregateType != XrmAggregateType.None;

    private void AddPlain(ColumnSet columns, QuerySource source, bool distinct)
    {
        var isRoot = source.Parent is null;
        var names = columns.AllColumns ? source.Table.Columns.Select(column => column.LogicalName) : columns.Columns;
        names = names.Concat(columns.AttributeExpressions.Where(HasNoAlias).Select(attribute => attribute.AttributeName));

        // A row carries its id, asked for or not; but that would make every row of a distinct query distinct.
        if (isRoot && !distinct)
        {
            names = names.Prepend(source.Table.PrimaryIdColumn);
        }

        foreach (var name in names.Distinct())
        {
            Add(isRoot ? new PlainColumn(source.Select(name)) : Linked(name, source));
        }

        foreach (var attribute in columns.AttributeExpressions.Where(attribute => !HasNoAlias(attribute)))
        {
            Add(new AliasedColumn(Alias(attribute), source.Table, source.Select(attribute.AttributeName)));
        }
    }

    private static bool HasNoAlias(XrmAttributeExpression attribute) => string.IsNullOrEmpty(attribute.Alias);

    private static AliasedColumn Linked(string column, QuerySource source) =>
        new($"{source.Name}.{column}", source.Table, source.Select(column));

    private void AddAggregates(ColumnSet columns, QuerySource source)
    {
        if (columns.AllColumns || columns.Columns.Count > 0)
        {
            throw Fault.PlainColumnWithAggregate(columns.AllColumns ? "all columns" : columns.Columns[0]);
        }

        foreach (var attribute in columns.AttributeExpressions)
        {
            if (!IsAggregateExpression(attribute))
            {
                throw Fault.PlainColumnWithAggregate(attribute.AttributeName);
            }

            Add(attribute.HasGroupBy ? Group(attribute, source) : Aggregate(attribute, source));
        }
    }

    private OutputColumn Group(XrmAttributeExpression attribute, QuerySource source)
    {
        if (attribute.AggregateType != XrmAggregateType.None)
        {
            throw Fault.InvalidQuery($"'{attribute.AttributeName}' is both grouped and aggregated.");
        }

        var selection = source.Select(attribute.AttributeName);
        var group = attribute.DateTimeGrouping == XrmDateTimeGrouping.None
            ? (OutputColumn)new AliasedColumn(Alias(attribute), source.Table, selection) { IsGroup = true }
            : new DateGroupColumn(Alias(attribute), source.Table, selection, attribute.DateTimeGrouping);
        groups.TryAdd(group.Key, group);
        return group;
    }

    private static void CheckDateGrouping(XrmAttributeExpression attribute, QuerySource source)
    {
        if (attribute.DateTimeGrouping != XrmDateTimeGrouping.None
            && (!attribute.HasGroupBy || source.Select(attribute.AttributeName).Column.Type != ColumnType.DateTime))
        {
            throw Fault.InvalidQuery($"'{attribute.AttributeName}' has a date grouping, but isn't a date that is grouped by.");
        }
    }

    private static AggregateColumn Aggregate(XrmAttributeExpression attribute, QuerySource source)
    {
        _ = Alias(attribute);
        return new AggregateColumn(attribute, source);
    }

    private static string Alias(XrmAttributeExpression attribute)
    {
        if (HasNoAlias(attribute))
        {
            throw Fault.MissingAlias(attribute.AttributeName);
        }

        QueryScope.CheckAlias(attribute.Alias);
        return attribute.Alias;
    }

    private void Add(OutputColumn column)
    {
        if (Find(column.Key) is not null)
        {
            throw Fault.InvalidAlias(column.Key, "it is used twice.");
        }

        columns.Add(column);
    }
}
