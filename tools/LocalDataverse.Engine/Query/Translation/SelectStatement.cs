using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>Puts a plan together to SQL.</summary>
internal sealed class SelectStatement(QueryPlan plan)
{
    /// <summary>The number of matching rows, but no more than one above the limit.</summary>
    public string Total(int limit)
    {
        var columns = plan.Distinct ? $"DISTINCT {Columns}" : "1";
        return $"SELECT COUNT(*) FROM (SELECT {columns}{FromWhere(null)}\nLIMIT {plan.Parameters.Add((long)limit + 1)})";
    }

    /// <summary>The groups, each with the number of rows in all groups as the last column.</summary>
    public string Aggregate()
    {
        var groups = plan.Output.Groups.Values.SelectMany(group => group.Expressions).ToList();
        var groupBy = groups.Count == 0 ? "" : $"\nGROUP BY {string.Join(", ", groups)}";
        return $"SELECT {Columns}, SUM(COUNT(*)) OVER (){FromWhere(null)}{groupBy}{OrderBy}{Limit(plan.Page.Offset)}";
    }

    /// <summary>The rows of the page and one more; after the columns, each row's version and what a cookie needs.</summary>
    /// <param name="after">Null: by counting rows from the beginning.</param>
    public string Rows(PagingCookie? after)
    {
        if (plan.Distinct)
        {
            return $"SELECT DISTINCT {Columns}{FromWhere(null)}{OrderBy}{Limit(plan.Page.Offset)}";
        }

        var extra = plan.Order.Terms.Select(term => term.Expression)
            .Prepend(RowReader.Version(plan.Scope.Root.Table, plan.Scope.Root.SqlAlias));
        var seek = after is null ? null : Behind(after, 0);
        var offset = after is null ? plan.Page.Offset : 0;
        return $"SELECT {Columns}, {string.Join(", ", extra)}{FromWhere(seek)}{OrderBy}{Limit(offset)}";
    }

    // A distinct query may select nothing but what it is ordered by; SQL wants at least one column.
    private string Columns =>
        plan.Output.Columns.Count == 0
            ? "1"
            : string.Join(", ", plan.Output.Columns.SelectMany(column => column.Expressions));

    private string OrderBy =>
        plan.Order.Terms.Count == 0
            ? ""
            : $"\nORDER BY {string.Join(", ", plan.Order.Terms.Select(term => term.Sql))}";

    private string FromWhere(string? seek)
    {
        var conditions = new[] { plan.Where, seek }.OfType<string>().ToList();
        var where = conditions.Count == 0 ? "" : $"\nWHERE {string.Join(" AND ", conditions)}";
        return $"\nFROM {plan.From}{where}";
    }

    private string Limit(long offset) =>
        $"\nLIMIT {plan.Parameters.Add((long)plan.Page.Size + 1)} OFFSET {plan.Parameters.Add(offset)}";

    /// <summary>"Behind this row" in the order from the given term on; nulls come first, as in SQL Server.</summary>
    private string Behind(PagingCookie cookie, int index)
    {
        var term = plan.Order.Terms[index];
        var value = plan.Parameters.Add(cookie.Last[index]);
        var isNull = cookie.Last[index] is DBNull;
        var behind = (term.Descending, isNull) switch
        {
            (false, false) => $"{term.Expression} > {value}",
            (false, true) => $"{term.Expression} IS NOT NULL",
            (true, false) => $"({term.Expression} < {value} OR {term.Expression} IS NULL)",
            (true, true) => "0",
        };
        return index == plan.Order.Terms.Count - 1
            ? behind
            : $"({behind} OR ({term.Expression} IS {value} AND {Behind(cookie, index + 1)}))";
    }
}

/// <summary>The values of a statement under construction: whatever a caller sends becomes one of these.</summary>
internal sealed class SqlParameters
{
    private readonly List<object> values = [];

    /// <returns>The parameter's name, to stand in the SQL.</returns>
    public string Add(object value)
    {
        if (values.Count >= QueryLimits.Values)
        {
            throw Fault.InvalidQuery($"it has more than {QueryLimits.Values} values.");
        }

        values.Add(value);
        return Sql.Parameter(values.Count - 1);
    }

    public object[] ToArray() => [.. values];
}
