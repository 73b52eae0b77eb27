using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ProjectOpsClose.Benchmarks.Floor;
using ProjectOpsClose.Benchmarks.Organizations;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Batch;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>One request of each kind through the Web API, in this process: no socket. What writes is undone.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class WebApiRequests : IDisposable
{
    private const string Root = "http://localhost:5080/api/data/v9.2/";
    private const int Quotes = 10;

    private BenchmarkOrganization guarded = null!;
    private WebApi api = null!;
    private BatchHandler batches = null!;
    private SqlFloor floor = null!;
    private RowsSql sql = null!;
    private Guid opportunity;
    private Guid account;

    private string Opportunity => $"opportunities({opportunity})";

    [GlobalSetup]
    public void Setup()
    {
        guarded = new BenchmarkOrganization(withSolution: true);
        opportunity = guarded.AddOpportunity(Quotes, QuoteState.Active);
        account = guarded.Host.SystemService.Create(new Entity("account") { ["name"] = "Nobody's customer" });
        floor = new SqlFloor(guarded.DatabasePath);
        sql = new RowsSql(floor);
        api = new WebApi(guarded.Host);
        batches = new BatchHandler(api);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        floor.Dispose();
        guarded.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark, BenchmarkCategory("WhoAmI")]
    public object WhoAmI() => Read("WhoAmI");

    [Benchmark(Baseline = true), BenchmarkCategory("ReadRow")]
    public int ReadRowInSql() => sql.ReadRow(Id(opportunity));

    [Benchmark, BenchmarkCategory("ReadRow")]
    public object ReadRow() => Read($"{Opportunity}?$select=name,statecode,estimatedvalue");

    [Benchmark(Baseline = true), BenchmarkCategory("ReadTenRows")]
    public int ReadTenRowsInSql() => sql.ReadQuotes(Id(opportunity));

    [Benchmark, BenchmarkCategory("ReadTenRows")]
    public object ReadTenRows() => Read($"quotes?$select=quotenumber,name,statecode&$filter=_opportunityid_value eq {opportunity}&$orderby=quotenumber");

    [Benchmark(Baseline = true), BenchmarkCategory("ReadRowExpanded")]
    public int ReadRowExpandedInSql() => sql.ReadRow(Id(opportunity)) + sql.ReadQuotes(Id(opportunity));

    [Benchmark, BenchmarkCategory("ReadRowExpanded")]
    public object ReadRowExpanded() => Read($"{Opportunity}?$select=name&$expand=opportunity_quotes($select=quotenumber,statecode)");

    [Benchmark(Baseline = true), BenchmarkCategory("CreateRow")]
    public int CreateRowInSql() => sql.Create();

    [Benchmark, BenchmarkCategory("CreateRow")]
    public object CreateRow() => Write("POST", "accounts", """{"name":"Havnens Skibsværft"}""", 204);

    [Benchmark(Baseline = true), BenchmarkCategory("UpdateRow")]
    public int UpdateRowInSql() => sql.Update(Id(opportunity));

    [Benchmark, BenchmarkCategory("UpdateRow")]
    public object UpdateRow() => Write("PATCH", Opportunity, """{"name":"Renamed"}""", 204);

    [Benchmark(Baseline = true), BenchmarkCategory("DeleteRow")]
    public int DeleteRowInSql() => sql.Delete(Id(account));

    [Benchmark, BenchmarkCategory("DeleteRow")]
    public object DeleteRow() => Write("DELETE", $"accounts({account})", "", 204, asSystem: true);

    [Benchmark, BenchmarkCategory("WinIsRefused")]
    public object WinIsRefused() => Write(
        "POST", "WinOpportunity", $$"""{"Status":3,"OpportunityClose":{"subject":"Won","opportunityid@odata.bind":"/{{Opportunity}}"} }""", 400);

    [Benchmark, BenchmarkCategory("CloseTenQuotes")]
    public object CloseTenQuotes() => Write("POST", $"{Opportunity}/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes", "{}", 200);

    [Benchmark, BenchmarkCategory("BatchOfTwoReads")]
    public object BatchOfTwoReads()
    {
        const string Part = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /api/data/v9.2/WhoAmI HTTP/1.1\r\n\r\n\r\n";
        var call = Call("POST", "$batch", Part + Part + "--b--\r\n");
        return Demand(batches.Answer(call with { Headers = new Dictionary<string, string>(call.Headers) { ["Content-Type"] = "multipart/mixed; boundary=b" } }), 200);
    }

    private static byte[] Id(Guid id) => id.ToByteArray(bigEndian: true);

    private WebAnswer Read(string path) => Demand(api.Answer(Call("GET", path, "")), 200);

    private WebAnswer Write(string method, string path, string body, int status, bool asSystem = false) =>
        guarded.Undone((OrganizationTransaction transaction) => Demand(api.Answer(Call(method, path, body, asSystem), transaction), status));

    private WebCall Call(string method, string path, string body, bool asSystem = false)
    {
        var caller = asSystem ? guarded.Host.SystemUserId : guarded.User;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["MSCRMCallerID"] = caller.ToString(),
            ["Content-Type"] = "application/json",
        };
        return new WebCall(method, new Uri(Root + path), headers, Encoding.UTF8.GetBytes(body));
    }

    private static WebAnswer Demand(WebAnswer answer, int status) => answer.Status == status
        ? answer
        : throw new InvalidOperationException($"{answer.Status}: {Encoding.UTF8.GetString(answer.Body)}");
}
