using BenchmarkDotNet.Attributes;
using ProjectOpsClose.Benchmarks.Floor;

namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>The zip is imported into an organisation that has not seen it: read, checked, its rows written.</summary>
public class SolutionImport : IDisposable
{
    private readonly byte[] zip = File.ReadAllBytes(Build.SolutionZip);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmarks-");
    private Organization organization = null!;
    private SqlFloor floor = null!;
    private CopyRowsSql sql = null!;
    private int opened;

    [GlobalSetup]
    public void Setup()
    {
        var imported = FileName("imported");
        using (var source = Open(imported))
        {
            Import(source);
        }

        var empty = FileName("empty");
        Open(empty).Dispose();
        floor = new SqlFloor(empty);
        sql = new CopyRowsSql(floor, imported);
    }

    [IterationSetup]
    public void OpenNew() => organization = Open(FileName($"organization{opened++}"));

    [IterationCleanup]
    public void CloseNew() => organization.Dispose();

    [GlobalCleanup]
    public void Dispose()
    {
        floor.Dispose();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int PlainSql() => sql.Copy();

    [Benchmark]
    public void HostImport() => Import(organization);

    private static Organization Open(string path) => Organization.Open(new OrganizationOptions { DatabasePath = path });

    private void Import(Organization into)
    {
        using var stream = new MemoryStream(zip, writable: false);
        into.Import(stream);
    }

    private string FileName(string name) => Path.Combine(folder.FullName, name + ".db");
}
