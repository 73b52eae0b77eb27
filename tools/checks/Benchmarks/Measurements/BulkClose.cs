using BenchmarkDotNet.Attributes;
using ProjectOpsClose.Benchmarks.Floor;
using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>All active quotes of an opportunity are closed: by SQL, by a client's loop on the bare host, by the custom API.</summary>
public class BulkClose : IDisposable
{
    private BenchmarkOrganization bare = null!;
    private BenchmarkOrganization guarded = null!;
    private SqlFloor floor = null!;
    private CloseQuotesSql sql = null!;
    private Guid bareOpportunity;
    private Guid guardedOpportunity;

    [Params(10, 1_000, 10_000)]
    public int ActiveQuotes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        bare = new BenchmarkOrganization(withSolution: false);
        guarded = new BenchmarkOrganization(withSolution: true);
        guarded.LetOneCallCloseAll();
        bareOpportunity = bare.AddOpportunity(ActiveQuotes, QuoteState.Active);
        guardedOpportunity = guarded.AddOpportunity(ActiveQuotes, QuoteState.Active);
        guarded.Host.ServiceFor(guarded.User).Execute(Requests.CloseQuotes(guarded.Sample.ProjectOpportunity));
        floor = new SqlFloor(guarded.DatabasePath);
        sql = new CloseQuotesSql(floor, guarded.User);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        floor.Dispose();
        guarded.Dispose();
        bare.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void PlainSql() => Demand(sql.CloseAll(guardedOpportunity.ToByteArray(bigEndian: true)));

    [Benchmark]
    public void BareHost() => Demand(bare.Undone((IOrganizationService service) =>
    {
        var closed = 0;
        while (service.RetrieveMultiple(ActiveOf(bareOpportunity)).Entities is { Count: > 0 } quotes)
        {
            foreach (var quote in quotes)
            {
                service.Execute(Requests.CloseQuote(quote.Id, quote.GetAttributeValue<string>("quotenumber")));
            }

            closed += quotes.Count;
        }

        return closed;
    }));

    [Benchmark]
    public void CustomApi() => Demand(guarded.Undone((IOrganizationService service) =>
        (int)service.Execute(Requests.CloseQuotes(guardedOpportunity))["ActiveClosed"]));

    private void Demand(int closed)
    {
        if (closed != ActiveQuotes)
        {
            throw new InvalidOperationException($"{closed} of {ActiveQuotes} quotes were closed.");
        }
    }

    private static QueryExpression ActiveOf(Guid opportunity)
    {
        // The most that one query answers.
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("quotenumber"), TopCount = 5_000 };
        query.Criteria.AddCondition("opportunityid", ConditionOperator.Equal, opportunity);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, (int)QuoteState.Active);
        return query;
    }
}
