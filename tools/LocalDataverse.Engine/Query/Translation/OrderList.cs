using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>
/// The order of a query's rows, always down to the last one: what is asked for, then ids. As in Dataverse the query's
/// own orders come before those of its links, a lookup is ordered by the name it shows and a choice by its label.
/// </summary>
internal sealed class OrderList(QueryScope scope, bool choicesByValue)
{
    private const string TextOrder = $" COLLATE {Store.Sql.TextCollation}";

    private readonly List<OrderTerm> terms = [];

    public IReadOnlyList<OrderTerm> Terms => terms;

    /// <summary>Whether rows are ordered by the query's own columns only: others have no place in a paging cookie.</summary>
    public bool IsOfRootOnly { get; private set; } = true;

    public void AddPlain(QueryExpression query, OutputList output)
    {
        foreach (var (order, source) in Requested(query))
        {
            if (!string.IsNullOrEmpty(order.Alias))
            {
                throw Fault.UnsupportedQuery("an order by alias without aggregates");
            }

            var selection = source.Select(order.AttributeName);
            if (query.Distinct && !output.Columns.Any(column => column.Expressions.Contains(selection.Value)))
            {
                throw Fault.InvalidQuery($"a distinct query is ordered by '{order.AttributeName}', which it doesn't select.");
            }

            IsOfRootOnly &= source == scope.Root;
            Add(order.AttributeName, selection, order.OrderType == OrderType.Descending);
        }

        if (query.Distinct)
        {
            AddRest(output.Columns.SelectMany(column => column.Expressions));
        }
        else
        {
            AddIds();
        }
    }

    public void AddAggregate(QueryExpression query, OutputList output)
    {
        foreach (var (order, _) in Requested(query))
        {
            if (string.IsNullOrEmpty(order.Alias))
            {
                throw Fault.ColumnOrderWithAggregate(order.AttributeName);
            }

            AddByAlias(order.Alias, output.Find(order.Alias), order.OrderType == OrderType.Descending);
        }

        AddRest(output.Groups.Values.SelectMany(group => group.Expressions));
    }

    private void AddByAlias(string alias, OutputColumn? column, bool descending)
    {
        if (column is AliasedColumn group)
        {
            Add(alias, group.Selection, descending);
            return;
        }

        var expression = column switch
        {
            AggregateColumn aggregate => aggregate.OrderExpression,
            DateGroupColumn date => date.Expressions[0],
            _ => throw Fault.UnknownAlias(alias),
        };
        Add(new OrderTerm(alias, expression, descending, ColumnType.BigInt));
    }

    private IEnumerable<(OrderExpression Order, QuerySource Source)> Requested(QueryExpression query)
    {
        var own = query.Orders.Select(order => (order, scope.Find(order.EntityName)));
        var linked = query.LinkEntities.SelectMany(Links).Zip(scope.Sources.Skip(1))
            .SelectMany(link => link.First.Orders.Select(order => (order, link.Second)));
        return own.Concat(linked);
    }

    private static IEnumerable<LinkEntity> Links(LinkEntity link) => link.LinkEntities.SelectMany(Links).Prepend(link);

    private void Add(string name, ColumnSelection selection, bool descending)
    {
        var column = selection.Column;
        if (column.Type is ColumnType.Lookup)
        {
            Add(new OrderTerm(name, selection.Name + TextOrder, descending, ColumnType.String));
        }
        else if (column.IsChoice && column.Options.Count > 0 && !choicesByValue)
        {
            Add(new OrderTerm(name, Store.Sql.Label(column, selection.Value), descending, ColumnType.String));
        }
        else
        {
            Add(new OrderTerm(name, selection.Value, descending, column.Type));
        }
    }

    private void AddIds()
    {
        var root = scope.Root;
        Add(new OrderTerm(root.Table.PrimaryIdColumn, root.Id, false, ColumnType.Uniqueidentifier));
        AddRest(scope.Sources.Skip(1).Where(source => source.MayRepeatRows).Select(source => source.Id));
    }

    private void AddRest(IEnumerable<string> expressions)
    {
        foreach (var expression in expressions)
        {
            Add(new OrderTerm(expression, expression, false, ColumnType.Uniqueidentifier));
        }
    }

    /// <summary>Ordered once, ordered for good: the second time would say nothing.</summary>
    private void Add(OrderTerm term)
    {
        if (!terms.Exists(other => other.Expression == term.Expression))
        {
            terms.Add(term);
        }
    }
}

/// <summary>One thing that rows are ordered by.</summary>
/// <param name="Name">Its name in a paging cookie.</param>
/// <param name="Expression">SQL, with its collation where it is text.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Type">String for what is ordered by a name or label.</param>
internal sealed record OrderTerm(string Name, string Expression, bool Descending, ColumnType Type)
{
    public string Sql => Descending ? Expression + " DESC" : Expression;
}
