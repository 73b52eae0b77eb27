using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query.Translation;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>SQLite says how it would answer: what the product asks for must be found by index.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly StoreConnection connection;

    public QueryPlanTests() => connection = new StoreConnection(database.Database.FilePath);

    public static TheoryData<string> LookupColumns =>
        [.. Engine.Metadata.Tables.All.SelectMany(table => table.Columns
            .Where(column => column.Type == Engine.Metadata.ColumnType.Lookup)
            .Select(column => $"{table.LogicalName}.{column.LogicalName}"))];

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void OpenQuotesPerState_AreCountedInTheIndexAlone()
    {
        var request = QueryRequest.From(new FetchExpression(
            $"""
            <fetch aggregate='true'><entity name='quote'>
              <attribute name='quoteid' alias='n' aggregate='count'/>
              <attribute name='statecode' alias='s' groupby='true'/>
              <filter>
                <condition attribute='opportunityid' operator='eq' value='{Guid.NewGuid()}'/>
                <condition attribute='statecode' operator='in'><value>0</value><value>1</value></condition>
              </filter>
            </entity></fetch>
            """));

        Assert.Contains(
            "USING COVERING INDEX quote@opportunityid@statecode (opportunityid=? AND statecode=?)",
            Explain(request, RowAccess.System),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccessDepth.Organization)]
    [InlineData(AccessDepth.Own)]
    public void ActiveQuotesOfAnOpportunity_AreSoughtByOpportunityAndState_WhoeverAsks(AccessDepth depth)
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("opportunityid", ConditionOperator.Equal, Guid.NewGuid());
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 1);

        var plan = Explain(new QueryRequest(query), new RowAccess(Guid.NewGuid(), _ => depth));

        Assert.Contains("INDEX quote@opportunityid@statecode (opportunityid=? AND statecode=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LookupColumns))]
    public void Lookup_OfAnyTable_IsSoughtByIndex(string name)
    {
        var (table, column) = (name.Split('.')[0], name.Split('.')[1]);
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, Guid.NewGuid());

        Assert.Contains($"INDEX {table}@{column}", Explain(new QueryRequest(query), RowAccess.System), StringComparison.Ordinal);
    }

    private string Explain(QueryRequest request, RowAccess access)
    {
        var plan = new QueryTranslator(request, access).Translate();
        var statement = new SelectStatement(plan);
        var sql = plan.Output.IsAggregate ? statement.Aggregate() : statement.Rows(null);
        using var reader = connection.Read("EXPLAIN QUERY PLAN " + sql, plan.Parameters.ToArray());
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join("\n", lines);
    }
}
