using Microsoft.Crm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Demo;

namespace ProjectOpsClose.Benchmarks.Organizations;

/// <summary>
/// An organisation in a file of its own, with the demo's sample data. What is measured is undone after each run, so that
/// every run finds the same rows.
/// </summary>
internal sealed class BenchmarkOrganization : IDisposable
{
    private const string SecondsPerCall = "opsclose_SecondsPerCall";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmarks-");

    /// <param name="withSolution">False: the bare host, in which nothing guards.</param>
    public BenchmarkOrganization(bool withSolution)
    {
        Host = Organization.Open(new OrganizationOptions { DatabasePath = DatabasePath });
        if (withSolution)
        {
            Import();
        }

        Sample = SampleData.In(Host);
    }

    public Organization Host { get; }

    public SampleData Sample { get; }

    public Guid User => Sample.Users.English;

    public string DatabasePath => Path.Combine(folder.FullName, "organization.db");

    /// <summary>Runs the requests in one transaction, and undoes them.</summary>
    public T Undone<T>(Func<OrganizationTransaction, T> requests)
    {
        using var transaction = Host.BeginTransaction();
        return requests(transaction);
    }

    /// <summary>Runs a client's requests in one transaction, and undoes them.</summary>
    public T Undone<T>(Func<IOrganizationService, T> requests) =>
        Undone((OrganizationTransaction transaction) => requests(transaction.ServiceFor(User)));

    /// <summary>An open opportunity with so many quotes, each of this state.</summary>
    public Guid AddOpportunity(int quotes, QuoteState state)
    {
        var opportunity = new Entity("opportunity", Guid.NewGuid())
        {
            ["name"] = "Network rollout",
            ["ownerid"] = new EntityReference("systemuser", User),
        };
        var rows = Enumerable.Range(1, quotes).Select(number => Quote(opportunity, number, state));
        Host.Load(rows.Prepend(opportunity));
        return opportunity.Id;
    }

    /// <summary>Several of them: each in turn, and the first again after the last.</summary>
    public Func<Guid> AddOpportunities(int count, int quotes, QuoteState state)
    {
        var ids = Enumerable.Range(0, count).Select(_ => AddOpportunity(quotes, state)).ToList();
        var next = 0;
        return () => ids[next++ % count];
    }

    /// <summary>As long as one call may work at all, so that one call closes everything.</summary>
    public void LetOneCallCloseAll()
    {
        var query = new QueryByAttribute("environmentvariabledefinition");
        query.AddAttributeValue("schemaname", SecondsPerCall);
        var definition = Host.SystemService.RetrieveMultiple(query).Entities.Single();
        Host.Load(
        [
            new Entity("environmentvariablevalue", Guid.NewGuid())
            {
                ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
                ["value"] = "60",
            },
        ]);
    }

    /// <summary>Lets another process have the file, until Dispose deletes it.</summary>
    public void LetGo() => Host.Dispose();

    public void Dispose()
    {
        Host.Dispose();
        folder.Delete(recursive: true);
    }

    private void Import()
    {
        using var zip = File.OpenRead(Build.SolutionZip);
        Host.Import(zip);
    }

    private Entity Quote(Entity opportunity, int number, QuoteState state) => new("quote", Guid.NewGuid())
    {
        ["quotenumber"] = $"QUO-{number:D5}",
        ["name"] = $"Phase {number}",
        ["opportunityid"] = opportunity.ToEntityReference(),
        ["statecode"] = new OptionSetValue((int)state),
        ["statuscode"] = new OptionSetValue(state == QuoteState.Active ? 2 : 5),
        ["ownerid"] = new EntityReference("systemuser", User),
    };
}

/// <summary>The values of quote.statecode that benchmarks begin with.</summary>
internal enum QuoteState
{
    Active = 1,
    Closed = 3,
}

/// <summary>The requests that are measured, as clients send them.</summary>
internal static class Requests
{
    private const int Won = 3;
    private const int Lost = 5;

    public static OrganizationRequest Win(Guid opportunityId) => new WinOpportunityRequest
    {
        OpportunityClose = new Entity("opportunityclose")
        {
            ["opportunityid"] = new EntityReference("opportunity", opportunityId),
            ["subject"] = "Won",
        },
        Status = new OptionSetValue(Won),
    };

    public static OrganizationRequest CloseQuote(Guid quoteId, string number) => new CloseQuoteRequest
    {
        QuoteClose = new Entity("quoteclose")
        {
            ["quoteid"] = new EntityReference("quote", quoteId),
            ["subject"] = $"Quote {number} closed",
            ["actualend"] = DateTime.UtcNow,
        },
        Status = new OptionSetValue(Lost),
    };

    public static OrganizationRequest CloseQuotes(Guid opportunityId) =>
        new("opsclose_CloseOpportunityQuotes") { ["Target"] = new EntityReference("opportunity", opportunityId) };
}
