using System.ServiceModel;
using BenchmarkDotNet.Attributes;
using ProjectOpsClose.Benchmarks.Floor;
using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>Winning an opportunity with active quotes is refused.</summary>
public class GuardRefuses : IDisposable
{
    private BenchmarkOrganization guarded = null!;
    private SqlFloor floor = null!;
    private CloseOpportunitySql sql = null!;
    private Func<Guid> opportunity = null!;
    private Func<Guid> sqlOpportunity = null!;

    [Params(1, 100, 10_000)]
    public int ActiveQuotes { get; set; }

    /// <summary>Each run is about the next of so many.</summary>
    public int Opportunities { get; set; } = 1;

    [GlobalSetup]
    public void Setup()
    {
        guarded = new BenchmarkOrganization(withSolution: true);
        opportunity = guarded.AddOpportunities(Opportunities, ActiveQuotes, QuoteState.Active);
        sqlOpportunity = guarded.AddOpportunities(Opportunities, ActiveQuotes, QuoteState.Active);
        floor = new SqlFloor(guarded.DatabasePath);
        sql = new CloseOpportunitySql(floor, guarded.User, writes: false);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        floor.Dispose();
        guarded.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int PlainSql() => sql.Refuse(sqlOpportunity().ToByteArray(bigEndian: true));

    [Benchmark]
    public string Guarded() => guarded.Undone((IOrganizationService service) =>
    {
        try
        {
            service.Execute(Requests.Win(opportunity()));
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            return refusal.Message;
        }

        throw new InvalidOperationException("The guard let pass what it must refuse.");
    });
}
