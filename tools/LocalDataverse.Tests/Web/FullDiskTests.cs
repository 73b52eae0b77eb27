using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>The product's own bulk close on a disk that is full before it is done.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Quotes = 200;

    private readonly string folder = Directory.CreateTempSubdirectory("localdataverse-tests-").FullName;
    private readonly Guid opportunity = Guid.NewGuid();

    private string FilePath => Path.Combine(folder, "organisation.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void BulkClose_DiskBecomesFull_IsRefusedNamingWhyAndChangesNothing()
    {
        Prepare();
        using var organization = Open(maxPages: (int)(new FileInfo(FilePath).Length / 4096) + 5);
        var before = DatabaseContent.Of(organization);
        var client = new WebClient(organization);

        var answer = client.Send("POST", $"opportunities({opportunity})/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes", "{}");

        var message = answer.Error(400, "0x80040265");
        Assert.StartsWith("Quote ", message, StringComparison.Ordinal);
        Assert.Contains($"'{FilePath}' can't be used: the disk is full.", message, StringComparison.Ordinal);
        Assert.Contains("this call changed nothing", message, StringComparison.Ordinal);
        Assert.Equal(before, DatabaseContent.Of(organization));
    }

    [Fact]
    public void Create_DiskIsFull_Is503NamingWhy()
    {
        Prepare();
        using var organization = Open(maxPages: (int)(new FileInfo(FilePath).Length / 4096));
        var text = new string('x', 2_000);

        var answer = new WebClient(organization).Send("POST", "opportunities", $$"""{"name":"Big","description":"{{text}}"}""");
        for (var tries = 0; answer.Status == 204 && tries < 100; tries++)
        {
            answer = new WebClient(organization).Send("POST", "opportunities", $$"""{"name":"Big","description":"{{text}}"}""");
        }

        Assert.Contains("the disk is full", answer.Error(503, "0x80040216"), StringComparison.Ordinal);
    }

    private Organization Open(int? maxPages = null) =>
        Organization.Open(new OrganizationOptions { DatabasePath = FilePath, MaxDatabasePages = maxPages });

    private void Prepare()
    {
        using var organization = Open();
        using var zip = File.OpenRead(BuiltSolution.Zip);
        organization.Import(zip);
        organization.Load([
            new Entity("opportunity", opportunity) { ["name"] = "New roof" },
            .. Enumerable.Range(1, Quotes).Select(number => new Entity("quote", Guid.NewGuid())
            {
                ["quotenumber"] = $"QUO-{number:D5}",
                ["statecode"] = new OptionSetValue(1),
                ["opportunityid"] = new EntityReference("opportunity", opportunity),
            }),
        ]);
    }
}
