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
            "USING COVERING INDEX quote@opportunityid@statecode@quotenumber (opportunityid=? AND statecode=?)",
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
        query.AddOrder("quotenumber", OrderType.Ascending);

        var plan = Explain(new QueryRequest(query), new RowAccess(Guid.NewGuid(), _ => depth));

        Assert.Contains("INDEX quote@opportunityid@statecode@quotenumber (opportunityid=? AND statecode=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    /// <summary>The lists that the page and clients ask for, none of them sorted by reading everything first.</summary>
    [Theory]
    [InlineData("opportunity", "", "name")]
    [InlineData("opportunity", "", "createdon desc")]
    [InlineData("opportunity", "", "estimatedvalue")]
    [InlineData("opportunity", "", "estimatedclosedate desc")]
    [InlineData("opportunity", "", "statecode")]
    [InlineData("opportunity", "statecode = 0", "name")]
    [InlineData("opportunity", "statecode = 0", "name desc")]
    [InlineData("opportunity", "statecode = 0", "estimatedvalue desc")]
    [InlineData("opportunity", "statecode = 0", "estimatedclosedate")]
    [InlineData("opportunity", "statecode = 0", "statecode")]
    [InlineData("opportunity", "statecode != 0", "name")]
    [InlineData("opportunity", "statecode != 0", "statecode desc")]
    [InlineData("quote", "", "quotenumber")]
    [InlineData("quote", "", "createdon desc")]
    [InlineData("quote", "statecode = 1", "quotenumber")]
    [InlineData("quote", "opportunityid = id", "quotenumber")]
    [InlineData("quote", "opportunityid = id", "quotenumber, revisionnumber")]
    [InlineData("quote", "opportunityid = id; statecode = 1", "quotenumber")]
    [InlineData("account", "", "name")]
    [InlineData("contact", "", "fullname")]
    [InlineData("competitor", "", "name")]
    public void List_IsReadInTheOrderOfAnIndex(string table, string filter, string order)
    {
        var query = new QueryExpression(table);
        foreach (var condition in filter.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(condition => condition.Split(' ')))
        {
            var compare = condition[1] == "=" ? ConditionOperator.Equal : ConditionOperator.NotEqual;
            query.Criteria.AddCondition(condition[0], compare, condition[2] == "id" ? Guid.NewGuid() : condition[2]);
        }

        foreach (var column in order.Split(", ").Select(column => column.Split(' ')))
        {
            query.AddOrder(column[0], column.Length > 1 ? OrderType.Descending : OrderType.Ascending);
        }

        var plan = Explain(new QueryRequest(query), RowAccess.System).Split('\n');

        // Rows of one and the same number or date are put in the order of their ids, and no others are read for that.
        Assert.Contains($" INDEX {table}@", plan[0], StringComparison.Ordinal);
        Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", plan);
    }

    [Fact]
    public void QuoteOfAnExactNumber_IsSoughtByIndex()
    {
        var query = new QueryExpression("quote");
        query.Criteria.AddCondition("quotenumber", ConditionOperator.Equal, "quo-1");

        Assert.Equal("SEARCH t0 USING INDEX quote@quotenumber (quotenumber=?)", Explain(new QueryRequest(query), RowAccess.System).Split('\n')[0]);
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
        var statement = SelectStatement.Of(request, access);
        using var reader = connection.Read("EXPLAIN QUERY PLAN " + statement.Sql(null), statement.Values);
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join("\n", lines);
    }
}
