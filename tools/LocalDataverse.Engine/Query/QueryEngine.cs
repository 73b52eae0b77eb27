using Microsoft.Data.Sqlite;
using ProjectOpsClose.LocalDataverse.Engine.Query.Translation;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>Answers a query: one form, one translation, one statement (two when the total is asked for).</summary>
internal static class QueryEngine
{
    /// <param name="session">Whose rows are asked for.</param>
    /// <param name="query">QueryExpression, QueryByAttribute or FetchExpression.</param>
    /// <param name="access">What the caller may read.</param>
    public static EntityCollection Query(this DatabaseSession session, QueryBase query, RowAccess access) =>
        session.Read(connection => Run(connection, query, access));

    private static EntityCollection Run(StoreConnection connection, QueryBase query, RowAccess access)
    {
        var request = QueryRequest.From(query);
        QueryFeatures.Check(request.Query);
        return new QueryRunner(connection, SelectStatement.Of(request, access)).Run();
    }
}

/// <summary>Runs a plan and makes SDK rows of what comes back.</summary>
internal sealed class QueryRunner(StoreConnection connection, SelectStatement statement)
{
    private readonly QueryPlan plan = statement.Plan;
    private readonly PageRequest page = statement.Page;
    private readonly int width = statement.Plan.Output.Width;
    private readonly bool hasCookie = statement.Plan.FindsRowsAgain && !statement.Page.IsTop;
    private object[]? first;
    private object[] last = [];

    public EntityCollection Run()
    {
        var result = new EntityCollection { EntityName = plan.Table.LogicalName, TotalRecordCount = -1 };
        ReadRows(result);
        if (page.IsTop)
        {
            result.MoreRecords = false;
        }

        if (hasCookie && first is not null)
        {
            result.PagingCookie = PagingCookie.Write(page.Number, plan.Order, first, last);
        }

        if (page.CountTotal)
        {
            CountTotal(result);
        }

        return result;
    }

    private void ReadRows(EntityCollection result)
    {
        var previous = Previous();
        if (previous is null && !plan.Output.IsAggregate && page.Offset + page.Size > QueryLimits.RowsWithoutCookie)
        {
            throw Fault.PagingCookieRequired();
        }

        using var reader = connection.Read(statement.Sql(previous), statement.Values);
        var aggregated = 0L;
        for (var row = plan.Output.IsAggregate ? -page.Offset : 0; ReadExact(reader); row++)
        {
            // Groups of other pages are read too: together they say how many rows there are. A window would, for five times the time.
            if (plan.Output.IsAggregate && (aggregated += reader.GetInt64(width)) > QueryLimits.AggregatedRows)
            {
                throw Fault.AggregateLimit();
            }

            if (row >= page.Size)
            {
                result.MoreRecords = true;
            }
            else if (row >= 0)
            {
                result.Entities.Add(ReadRow(reader));
            }
        }
    }

    /// <summary>The page before, if this one follows it; Dataverse too ignores a cookie of any other page.</summary>
    private PagingCookie? Previous()
    {
        if (!hasCookie || string.IsNullOrEmpty(page.Cookie))
        {
            return null;
        }

        var cookie = PagingCookie.Read(page.Cookie, plan.Order);
        return cookie.Page == page.Number - 1 ? cookie : null;
    }

    private Entity ReadRow(Statement reader)
    {
        var row = ReadColumns(reader);
        if (plan.Distinct || plan.Output.IsAggregate)
        {
            return row;
        }

        row.RowVersion = RowReader.ReadVersion(reader, width);
        if (!hasCookie)
        {
            return row;
        }

        last = [.. plan.Order.Select((_, index) => reader.GetValue(width + 1 + index))];
        first ??= last;
        return row;
    }

    private Entity ReadColumns(Statement reader)
    {
        var table = plan.Table;
        var row = new Entity(table.LogicalName);
        var ordinal = 0;
        foreach (var column in plan.Output.Columns)
        {
            column.Read(reader, ordinal, row);
            ordinal += column.Expressions.Count;
        }

        if (row.Attributes.TryGetValue(table.PrimaryIdColumn, out var id) && id is Guid guid)
        {
            row.Id = guid;
        }

        return row;
    }

    /// <summary>SQLite adds whole numbers exactly or not at all.</summary>
    private static bool ReadExact(Statement reader)
    {
        try
        {
            return reader.Read();
        }
        catch (SqliteException exception) when (exception.Message.Contains("integer overflow", StringComparison.Ordinal))
        {
            throw Fault.AggregateOverflow("sum");
        }
    }

    private void CountTotal(EntityCollection result)
    {
        var sql = statement.Total(QueryLimits.TotalRecordCount);
        var total = (long)connection.Scalar(sql, statement.ConditionValues)!;
        result.TotalRecordCountLimitExceeded = total > QueryLimits.TotalRecordCount;
        result.TotalRecordCount = (int)Math.Min(total, QueryLimits.TotalRecordCount);
    }
}
