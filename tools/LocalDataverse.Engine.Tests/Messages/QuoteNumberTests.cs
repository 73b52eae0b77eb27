using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class QuoteNumberTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Create_NumberNotGiven_IsTheNextOfTheOrganization(string? given)
    {
        using var organization = new ScriptedOrganization();

        var first = Number(organization, organization.User.Create(new Entity("quote") { ["quotenumber"] = given }));
        var second = Number(organization, organization.User.Create(new Entity("quote")));

        Assert.Matches("^QUO-01000-[0-9A-Z]{6}$", first);
        Assert.Matches("^QUO-01001-[0-9A-Z]{6}$", second);
    }

    [Fact]
    public void Create_NumberGiven_IsTaken()
    {
        using var organization = new ScriptedOrganization();

        Assert.Equal("A-7", Number(organization, organization.User.Create(new Entity("quote") { ["quotenumber"] = "A-7" })));
    }

    [Fact]
    public void Load_NumberNotGiven_IsGivenOne()
    {
        using var organization = new ScriptedOrganization();
        var quote = new Entity("quote", Guid.NewGuid());

        organization.Host.Load([quote]);

        Assert.StartsWith("QUO-01000-", Number(organization, quote.Id), StringComparison.Ordinal);
    }

    [Fact]
    public void Revise_Quote_KeepsItsNumber()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.User.Create(new Entity("quote"));
        organization.User.Update(new Entity("quote", quote) { ["statecode"] = new OptionSetValue(1) });

        var revised = (ReviseQuoteResponse)organization.User.Execute(new ReviseQuoteRequest { QuoteId = quote, ColumnSet = new ColumnSet(true) });

        Assert.Equal((Number(organization, quote), 1), (revised.Entity["quotenumber"], revised.Entity["revisionnumber"]));
    }

    [Fact]
    public void Create_RolledBack_LeavesAGapAndNoNumberTwice()
    {
        using var organization = new ScriptedOrganization();
        using (var transaction = organization.Host.BeginTransaction())
        {
            transaction.ServiceFor(organization.UserId).Create(new Entity("quote"));
        }

        Assert.StartsWith("QUO-01001-", Number(organization, organization.User.Create(new Entity("quote"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_AfterTheOrganizationWasOpenedAgain_GoesOnCounting()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("numbers-").FullName, "organization.db");
        for (var number = 1000; number < 1003; number++)
        {
            using var organization = Organization.Open(new OrganizationOptions { DatabasePath = path });

            var id = organization.SystemService.Create(new Entity("quote"));

            var row = organization.SystemService.Retrieve("quote", id, new ColumnSet("quotenumber"));
            Assert.StartsWith($"QUO-0{number}-", (string)row["quotenumber"], StringComparison.Ordinal);
        }

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static string? Number(ScriptedOrganization organization, Guid quote) =>
        organization.Row("quote", quote).GetAttributeValue<string>("quotenumber");
}
