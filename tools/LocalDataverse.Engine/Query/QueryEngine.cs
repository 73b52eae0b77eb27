using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
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
        var plan = new QueryTranslator(request, access).Translate();
        return new QueryRunner(connection, plan).Run();
    }
}

/// <summary>Runs a plan and makes SDK rows of what comes back.</summary>
internal sealed class QueryRunner(StoreConnection connection, QueryPlan plan)
{
    private readonly int width = plan.Output.Columns.Sum(column => column.Expressions.Count);
    private object[]? first;
    private object[] last = [];

    public EntityCollection Run()
    {
        var result = new EntityCollection { EntityName = plan.Scope.Root.Table.LogicalName, TotalRecordCount = -1 };
        if (plan.Output.IsAggregate)
        {
            ReadAggregates(result);
        }
        else
        {
            ReadRows(result);
        }

        if (plan.Page.IsTop)
        {
            result.MoreRecords = false;
        }

        if (plan.HasCookie && first is not null)
        {
            result.PagingCookie = PagingCookie.Write(plan.Page.Number, plan.Order.Terms, first, last);
        }

        if (plan.Page.CountTotal)
        {
            CountTotal(result);
        }

        return result;
    }

    private void ReadRows(EntityCollection result)
    {
        var previous = Previous();
        if (previous is null && plan.Page.Offset + plan.Page.Size > QueryLimits.RowsWithoutCookie)
        {
            throw Fault.PagingCookieRequired();
        }

        var sql = new SelectStatement(plan).Rows(previous);
        using var reader = connection.Read(sql, plan.Parameters.ToArray());
        while (!result.MoreRecords && reader.Read())
        {
            if (result.Entities.Count == plan.Page.Size)
            {
                result.MoreRecords = true;
            }
            else
            {
                result.Entities.Add(ReadRow(reader));
            }
        }
    }

    /// <summary>The page before, if this one follows it; Dataverse too ignores a cookie of any other page.</summary>
    private PagingCookie? Previous()
    {
        if (!plan.HasCookie || string.IsNullOrEmpty(plan.Page.Cookie))
        {
            return null;
        }

        var cookie = PagingCookie.Read(plan.Page.Cookie, plan.Order.Terms);
        return cookie.Page == plan.Page.Number - 1 ? cookie : null;
    }

    private Entity ReadRow(SqliteDataReader reader)
    {
        var row = ReadColumns(reader);
        if (plan.Distinct)
        {
            return row;
        }

        row.RowVersion = RowReader.ReadVersion(reader, width);
        if (!plan.HasCookie)
        {
            return row;
        }

        last = [.. plan.Order.Terms.Select((_, index) => reader.GetValue(width + 1 + index))];
        first ??= last;
        return row;
    }

    private Entity ReadColumns(SqliteDataReader reader)
    {
        var table = plan.Scope.Root.Table;
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

    private void ReadAggregates(EntityCollection result)
    {
        var sql = new SelectStatement(plan).Aggregate();
        using var reader = ReadExact(sql);
        while (!result.MoreRecords && reader.Read())
        {
            if (reader.GetInt64(width) > QueryLimits.AggregatedRows)
            {
                throw Fault.AggregateLimit();
            }

            if (result.Entities.Count == plan.Page.Size)
            {
                result.MoreRecords = true;
            }
            else
            {
                result.Entities.Add(ReadColumns(reader));
            }
        }
    }

    /// <summary>SQLite adds whole numbers exactly or not at all; it says so with the first row.</summary>
    private SqliteDataReader ReadExact(string sql)
    {
        try
        {
            return connection.Read(sql, plan.Parameters.ToArray());
        }
        catch (SqliteException exception) when (exception.Message.Contains("integer overflow", StringComparison.Ordinal))
        {
            throw Fault.AggregateOverflow("sum");
        }
    }

    private void CountTotal(EntityCollection result)
    {
        var sql = new SelectStatement(plan).Total(QueryLimits.TotalRecordCount);
        var total = (long)connection.Scalar(sql, plan.Parameters.ToArray())!;
        result.TotalRecordCountLimitExceeded = total > QueryLimits.TotalRecordCount;
        result.TotalRecordCount = (int)Math.Min(total, QueryLimits.TotalRecordCount);
    }
}
