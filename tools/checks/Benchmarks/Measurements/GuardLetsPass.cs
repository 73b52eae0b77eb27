using BenchmarkDotNet.Attributes;
using ProjectOpsClose.Benchmarks.Floor;
using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>An opportunity whose quotes are all closed is won.</summary>
public class GuardLetsPass : IDisposable
{
    private BenchmarkOrganization bare = null!;
    private BenchmarkOrganization guarded = null!;
    private SqlFloor floor = null!;
    private CloseOpportunitySql sql = null!;
    private Func<Guid> bareOpportunity = null!;
    private Func<Guid> guardedOpportunity = null!;
    private Func<Guid> sqlOpportunity = null!;

    [Params(0, 1, 100, 10_000)]
    public int ClosedQuotes { get; set; }

    /// <summary>Each run is about the next of so many.</summary>
    public int Opportunities { get; set; } = 1;

    [GlobalSetup]
    public void Setup()
    {
        bare = new BenchmarkOrganization(withSolution: false);
        guarded = new BenchmarkOrganization(withSolution: true);
        bareOpportunity = bare.AddOpportunities(Opportunities, ClosedQuotes, QuoteState.Closed);
        guardedOpportunity = guarded.AddOpportunities(Opportunities, ClosedQuotes, QuoteState.Closed);
        sqlOpportunity = guarded.AddOpportunities(Opportunities, ClosedQuotes, QuoteState.Closed);
        guarded.Host.ServiceFor(guarded.User).Execute(Requests.Win(guarded.Sample.ItemOpportunity));
        floor = new SqlFloor(guarded.DatabasePath);
        sql = new CloseOpportunitySql(floor, guarded.User, writes: true);
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
    public int PlainSql() => sql.Close(sqlOpportunity().ToByteArray(bigEndian: true));

    [Benchmark]
    public OrganizationResponse BareHost() =>
        bare.Undone((IOrganizationService service) => service.Execute(Requests.Win(bareOpportunity())));

    [Benchmark]
    public OrganizationResponse Guarded() =>
        guarded.Undone((IOrganizationService service) => service.Execute(Requests.Win(guardedOpportunity())));
}
