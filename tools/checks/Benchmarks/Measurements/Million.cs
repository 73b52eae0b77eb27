using ProjectOpsClose.Benchmarks.Organizations;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query.Translation;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>Ten quotes to each of many opportunities: what loading takes as the file grows, and each list that page and clients ask for.</summary>
internal sealed class Million(BenchmarkOrganization organization)
{
    private const int QuotesEach = 10;
    private const int PerLoad = 500;
    private const int PageSize = 50;
    private const int Runs = 7;

    private static readonly (string Table, string Filter, string Order)[] Lists =
    [
        ("opportunity", "", "name"), ("opportunity", "", "createdon desc"), ("opportunity", "", "estimatedclosedate"),
        ("opportunity", "", "estimatedvalue desc"), ("opportunity", "", "statecode"), ("opportunity", "statecode 0", "name"),
        ("opportunity", "statecode 0", "estimatedclosedate"), ("quote", "", "quotenumber"), ("quote", "", "createdon desc"),
        ("quote", "statecode 1", "quotenumber"), ("quote", "quotenumber QUO-0000777", "quotenumber"), ("quote", "opportunityid", "quotenumber"),
    ];

    private Guid opportunity;

    /// <param name="opportunities">100,000 make a million quotes.</param>
    public static void Measure(int opportunities)
    {
        using var organization = new BenchmarkOrganization(withSolution: true);
        var million = new Million(organization);
        million.Load(opportunities);
        million.MeasureLists();
    }

    private void Load(int opportunities)
    {
        Console.WriteLine("| opportunities, each with 10 quotes | s | rows a second |");
        Console.WriteLine("|---:|---:|---:|");
        var chunk = Math.Max(PerLoad, opportunities / 10);
        for (var loaded = 0; loaded < opportunities; loaded += chunk)
        {
            var start = Stopwatch.GetTimestamp();
            for (var first = loaded; first < loaded + chunk; first += PerLoad)
            {
                organization.Host.Load(Enumerable.Range(first, PerLoad).SelectMany(Rows));
            }

            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Print($"| {loaded + chunk} | {seconds:F1} | {chunk * (QuotesEach + 1) / seconds:F0} |");
        }
    }

    private void MeasureLists()
    {
        Console.WriteLine("| list of | filter | order | first ms | median ms | plan |");
        Console.WriteLine("|---|---|---|---:|---:|---|");
        foreach (var (table, filter, order) in Lists)
        {
            var query = Query(table, filter, order);
            var times = Enumerable.Range(0, Runs).Select(_ => Milliseconds(query)).ToList();
            Print($"| {table} | {filter} | {order} | {times[0]:F1} | {times.Order().ElementAt(Runs / 2):F1} | {Plan(query)} |");
        }
    }

    private QueryExpression Query(string table, string filter, string order)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("name", "statecode", "createdon") };
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1, ReturnTotalRecordCount = true };
        query.AddOrder(order.Split(' ')[0], order.EndsWith(" desc", StringComparison.Ordinal) ? OrderType.Descending : OrderType.Ascending);
        if (filter.Length > 0)
        {
            object value = filter.Split(' ') is [_, var text] ? text : opportunity;
            query.Criteria.AddCondition(filter.Split(' ')[0], ConditionOperator.Equal, value);
        }

        return query;
    }

    private double Milliseconds(QueryExpression query)
    {
        var start = Stopwatch.GetTimestamp();
        organization.Host.SystemService.RetrieveMultiple(query);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private string Plan(QueryExpression query)
    {
        var statement = SelectStatement.Of(new QueryRequest(query), RowAccess.System);
        using var connection = new StoreConnection(organization.DatabasePath);
        using var reader = connection.Read("EXPLAIN QUERY PLAN " + statement.Sql(null), statement.Values);
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join("; ", lines);
    }

    private IEnumerable<Entity> Rows(int number)
    {
        var start = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var row = new Entity("opportunity", Guid.CreateVersion7())
        {
            // Neither names nor values in the order of the ids.
            ["name"] = FormattableString.Invariant($"Rollout {number * 7_919L % 1_000_003:D7}"),
            ["estimatedvalue"] = new Money(number * 7_919L % 1_000_003),
            ["estimatedclosedate"] = start.AddDays(number % 2_000),
            ["createdon"] = start.AddMinutes(number),
            ["statecode"] = new OptionSetValue(number % 3),
        };
        opportunity = row.Id;
        return Enumerable.Range(number * QuotesEach, QuotesEach).Select(quote => new Entity("quote", Guid.CreateVersion7())
        {
            ["quotenumber"] = FormattableString.Invariant($"QUO-{quote * 7_919L % 1_000_003:D7}"),
            ["name"] = "Phase",
            ["createdon"] = start.AddMinutes(number),
            ["opportunityid"] = row.ToEntityReference(),
            ["statecode"] = new OptionSetValue(quote % 4),
        }).Prepend(row);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
