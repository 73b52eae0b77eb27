using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>
/// Puts a plan together to SQL, for one query of its shape. What doesn't depend on the page before is put together once.
/// </summary>
internal sealed class SelectStatement(QueryPlan plan, SqlParameters parameters, PageRequest page)
{
    public QueryPlan Plan => plan;

    public PageRequest Page => page;

    /// <summary>Those of the SQL that was asked for last.</summary>
    public object[] Values => parameters.ToArray();

    /// <summary>Those of <see cref="Total"/>.</summary>
    public object[] ConditionValues => Values[..plan.Sources.Count];

    public static SelectStatement Of(QueryRequest request, RowAccess access)
    {
        var input = new QueryInput(request.Shape, access);
        var plan = QueryPlan.Of(request, input);
        return new SelectStatement(plan, new SqlParameters(plan.ValuesOf(input)), plan.Output.PageOf(request.Query));
    }

    /// <summary>
    /// The rows of the page and one more; after the columns, each row's version and what a cookie needs. Or all groups, each with
    /// the number of its rows as the last column.
    /// </summary>
    /// <param name="after">Null: by counting rows from the beginning.</param>
    public string Sql(PagingCookie? after)
    {
        if (after is not null)
        {
            var seek = Behind(after, 0);
            return Rows(seek, LimitFrom(0));
        }

        var limit = plan.Output.IsAggregate ? "" : LimitFrom(page.Offset);
        return plan.Sql ??= plan.Output.IsAggregate ? Groups : Rows(null, limit);
    }

    /// <summary>The number of matching rows, but no more than one above the limit.</summary>
    public string Total(int limit)
    {
        var columns = plan.Distinct ? $"DISTINCT {Columns}" : "1";
        return $"SELECT COUNT(*) FROM (SELECT {columns}{FromWhere(null)}{Limit(limit)})";
    }

    private string Groups => $"SELECT {Columns}, COUNT(*){FromWhere(null)}{GroupBy}{OrderBy}";

    private string Rows(string? seek, string limit)
    {
        if (plan.Distinct)
        {
            return $"SELECT DISTINCT {Columns}{FromWhere(seek)}{OrderBy}{limit}";
        }

        var extra = string.Join(", ", plan.Order.Select(term => term.Expression).Prepend(plan.Version));
        return $"SELECT {Columns}, {extra}{FromWhere(seek)}{OrderBy}{limit}";
    }

    // A distinct query may select nothing but what it is ordered by; SQL wants at least one column.
    private string Columns =>
        plan.Output.Columns.Count == 0
            ? "1"
            : string.Join(", ", plan.Output.Columns.SelectMany(column => column.Expressions));

    private string OrderBy =>
        plan.Order.Count == 0 ? "" : $"\nORDER BY {string.Join(", ", plan.Order.Select(term => term.Sql))}";

    private string GroupBy =>
        plan.Output.Groups.Count == 0
            ? ""
            : $"\nGROUP BY {string.Join(", ", plan.Output.Groups.Values.SelectMany(group => group.Expressions))}";

    private string FromWhere(string? seek)
    {
        var conditions = new[] { plan.Where, seek }.OfType<string>().ToList();
        var where = conditions.Count == 0 ? "" : $"\nWHERE {string.Join(" AND ", conditions)}";
        return $"\nFROM {plan.From}{where}";
    }

    private string LimitFrom(long offset) => $"{Limit(page.Size)} OFFSET {parameters.Add(offset)}";

    // As a number: a parameter here has SQLite prepare the statement anew each time, which takes longer than to run it.
    private static string Limit(int rows) => FormattableString.Invariant($"\nLIMIT {rows + 1}");

    /// <summary>"Behind this row" in the order from the given term on; nulls come first, as in SQL Server.</summary>
    private string Behind(PagingCookie cookie, int index)
    {
        var term = plan.Order[index];
        var value = parameters.Add(cookie.Last[index]);
        var isNull = cookie.Last[index] is DBNull;
        var behind = (term.Descending, isNull) switch
        {
            (false, false) => $"{term.Expression} > {value}",
            (false, true) => $"{term.Expression} IS NOT NULL",
            (true, false) => $"({term.Expression} < {value} OR {term.Expression} IS NULL)",
            (true, true) => "0",
        };
        return index == plan.Order.Count - 1
            ? behind
            : $"({behind} OR ({term.Expression} IS {value} AND {Behind(cookie, index + 1)}))";
    }
}

/// <summary>The values of one statement: whatever a caller sends becomes one of these.</summary>
internal sealed class SqlParameters(IEnumerable<object> first)
{
    private readonly List<object> values = [.. first];

    /// <returns>The parameter's name, to stand in the SQL.</returns>
    public string Add(object value)
    {
        QueryLimits.DemandFewValues(values.Count);
        values.Add(value);
        return Sql.Parameter(values.Count - 1);
    }

    public object[] ToArray() => [.. values];
}

/// <summary>
/// Where the values of a query's conditions come from, in each query of its shape. Each is looked at while it is added: a bad one is
/// the query's fault before whatever comes after it.
/// </summary>
internal sealed class ValueSources(QueryInput first)
{
    private readonly List<Func<QueryInput, object>> sources = [];

    /// <summary>The query that is translated.</summary>
    public QueryInput First => first;

    /// <returns>The parameter's name, to stand in the SQL.</returns>
    public string Add(Func<QueryInput, object> source)
    {
        QueryLimits.DemandFewValues(sources.Count);
        source(first);
        sources.Add(source);
        return Sql.Parameter(sources.Count - 1);
    }

    public Func<QueryInput, object>[] ToArray() => [.. sources];
}
