namespace ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;

/// <summary>Reads <c>entity</c> and <c>link-entity</c>, which hold the same things.</summary>
internal sealed class FetchEntityReader(bool isAggregate)
{
    private static readonly string[] Children = ["attribute", "all-attributes", "order", "filter", "link-entity"];
    private static readonly FetchAttributes None = new([], []);
    private static readonly FetchAttributes EntityAttributes = new(["name"], ["enableprefiltering", "prefilterparametername"]);

    // What a designer notes about showing a link changes no result.
    private static readonly FetchAttributes LinkAttributes = new(
        ["name", "from", "to", "alias", "link-type", "visible"],
        ["intersect", "enableprefiltering", "prefilterparametername"]);

    private readonly FetchColumnReader columns = new(isAggregate);

    public QueryExpression Read(XElement entity)
    {
        entity.Check(EntityAttributes, Children);
        var query = new QueryExpression(entity.Required("name")) { ColumnSet = Columns(entity), Criteria = Filter(entity) };
        query.Orders.AddRange(Orders(entity));
        query.LinkEntities.AddRange(Links(entity, query.EntityName, depth: 1));
        return query;
    }

    private List<LinkEntity> Links(XElement parent, string parentName, int depth)
    {
        if (depth > QueryLimits.Depth)
        {
            throw Fault.InvalidQuery($"links are nested deeper than {QueryLimits.Depth} levels.");
        }

        return [.. parent.Elements("link-entity").Select(link => ReadLink(link, parentName, depth))];
    }

    private LinkEntity ReadLink(XElement element, string parentName, int depth)
    {
        element.Check(LinkAttributes, Children);
        var name = element.Required("name");
        var link = new LinkEntity(parentName, name, element.Required("to"), element.Required("from"), Join(element))
        {
            EntityAlias = element.Text("alias"),
            Columns = Columns(element),
            LinkCriteria = Filter(element),
        };
        link.Orders.AddRange(Orders(element));
        link.LinkEntities.AddRange(Links(element, name, depth + 1));
        return link;
    }

    private static JoinOperator Join(XElement link) => link.Text("link-type") switch
    {
        null or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        "any" or "not any" or "all" or "not all" or "exists" or "in" or "natural" or "matchfirstrowusingcrossapply" =>
            throw Fault.UnsupportedQuery($"the link-type '{link.Text("link-type")}'"),
        var other => throw Fault.InvalidFetchNode($"there is no link-type '{other}'."),
    };

    private ColumnSet Columns(XElement element)
    {
        var columns = new ColumnSet();
        foreach (var all in element.Elements("all-attributes"))
        {
            all.Check(None, []);
            if (isAggregate)
            {
                throw Fault.PlainColumnWithAggregate("all columns");
            }

            columns.AllColumns = true;
        }

        foreach (var attribute in element.Elements("attribute"))
        {
            this.columns.Read(attribute, columns);
        }

        return columns;
    }

    private static FilterExpression Filter(XElement element)
    {
        if (element.Element("filter") is { } only && !only.ElementsAfterSelf("filter").Any())
        {
            return FetchFilterReader.Read(only, depth: 1);
        }

        var all = new FilterExpression();
        all.Filters.AddRange(element.Elements("filter").Select(filter => FetchFilterReader.Read(filter, depth: 1)));
        return all;
    }

    private IEnumerable<OrderExpression> Orders(XElement element) => element.Elements("order").Select(columns.ReadOrder);
}

/// <summary>Reads <c>attribute</c> and <c>order</c>.</summary>
internal sealed class FetchColumnReader(bool isAggregate)
{
    private static readonly FetchAttributes ColumnAttributes = new(
        ["name", "alias", "aggregate", "groupby", "dategrouping", "usertimezone"],
        ["distinct", "rowaggregate"]);

    private static readonly FetchAttributes OrderAttributes = new(["attribute", "alias", "descending", "entityname"], []);

    public void Read(XElement element, ColumnSet columns)
    {
        element.Check(ColumnAttributes, []);
        var name = element.Required("name");
        var alias = element.Text("alias");
        if (alias is null && !isAggregate)
        {
            columns.AddColumn(name);
        }
        else
        {
            columns.AttributeExpressions.Add(Expression(element, name, alias));
        }
    }

    public OrderExpression ReadOrder(XElement element)
    {
        element.Check(OrderAttributes, []);
        var direction = element.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
        return isAggregate
            ? new OrderExpression(element.Text("attribute"), direction, element.Text("alias"))
            : new OrderExpression(element.Required("attribute"), direction, element.Text("alias"), element.Text("entityname"));
    }

    private XrmAttributeExpression Expression(XElement element, string name, string? alias)
    {
        var aggregate = Aggregate(element.Text("aggregate"));
        var grouping = Grouping(element.Text("dategrouping"));
        var isGroup = element.Flag("groupby");
        var isPlain = !isGroup && aggregate == XrmAggregateType.None;
        if (!isAggregate && (!isPlain || grouping != XrmDateTimeGrouping.None))
        {
            throw Fault.InvalidFetchNode($"'{name}' is aggregated or grouped, but the fetch isn't marked aggregate.");
        }

        if (isAggregate && alias is null)
        {
            throw Fault.MissingAlias(name);
        }

        // Whichever time zone is asked for: every user's is UTC here.
        element.Flag("usertimezone");
        return isAggregate && isPlain
            ? throw Fault.PlainColumnWithAggregate(name)
            : new XrmAttributeExpression(name, aggregate, alias, grouping) { HasGroupBy = isGroup };
    }

    private static XrmDateTimeGrouping Grouping(string? name) => name switch
    {
        null => XrmDateTimeGrouping.None,
        "day" => XrmDateTimeGrouping.Day,
        "week" => XrmDateTimeGrouping.Week,
        "month" => XrmDateTimeGrouping.Month,
        "quarter" => XrmDateTimeGrouping.Quarter,
        "year" => XrmDateTimeGrouping.Year,
        "fiscal-period" => XrmDateTimeGrouping.FiscalPeriod,
        "fiscal-year" => XrmDateTimeGrouping.FiscalYear,
        _ => throw Fault.InvalidFetchNode($"there is no date grouping '{name}'."),
    };

    private static XrmAggregateType Aggregate(string? name) => name switch
    {
        null => XrmAggregateType.None,
        "count" => XrmAggregateType.Count,
        "countcolumn" => XrmAggregateType.CountColumn,
        "sum" => XrmAggregateType.Sum,
        "avg" => XrmAggregateType.Avg,
        "min" => XrmAggregateType.Min,
        "max" => XrmAggregateType.Max,
        _ => throw Fault.InvalidFetchNode($"there is no aggregate '{name}'."),
    };
}
