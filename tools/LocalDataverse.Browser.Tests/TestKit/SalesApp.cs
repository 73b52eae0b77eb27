using Microsoft.AspNetCore.Builder;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>The host with the packed solution and its sample data, served in the process of the tests on a free port.</summary>
internal sealed class SalesApp : IAsyncDisposable
{
    private readonly WebApplication host;

    private SalesApp(Organization organization, SampleData data, WebApplication host)
    {
        Organization = organization;
        Data = data;
        this.host = host;
    }

    public Organization Organization { get; }

    public SampleData Data { get; }

    public string Address => host.Urls.Single();

    public static async Task<SalesApp> StartAsync(SalesSetting setting)
    {
        var organization = Organization.Open(new OrganizationOptions
        {
            EnabledLanguages = SampleData.Languages,
            OwnQuoteReasons = setting.OwnQuoteReasons,
            Activator = type => Make(type, setting),
        });
        using (var zip = setting.Instead?.Stream() ?? (Stream)File.OpenRead(CommandLine.BuiltSolution))
        {
            organization.Import(zip);
        }

        if (setting.Foreign is { } step)
        {
            using var zip = new SolutionZip(step).Stream();
            organization.Import(zip);
        }

        var data = SampleData.In(organization);
        var host = WebHost.Build(organization, 0, new PageEndpoints(organization).AddTo);
        await host.StartAsync();
        return new SalesApp(organization, data, host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Organization.Dispose();
    }

    /// <summary>An open opportunity with as many active and draft quotes as asked for; its id.</summary>
    public Guid AddOpportunity(string name, int active = 0, int drafts = 0)
    {
        var opportunity = new Entity("opportunity", Guid.NewGuid())
        {
            ["name"] = name,
            ["ownerid"] = new EntityReference("systemuser", Data.Users.English),
        };
        Organization.Load([opportunity, .. Quotes(opportunity, name, active, drafts)]);
        return opportunity.Id;
    }

    /// <summary>Somebody adds active quotes.</summary>
    public void AddQuotes(Guid opportunity, int active) =>
        Organization.Load(Quotes(new Entity("opportunity", opportunity), "Added", active, drafts: 0));

    /// <summary>Sets an environment variable of the solution, as an admin would.</summary>
    public void SetVariable(string schemaName, string value) => Organization.Load(
    [
        new Entity("environmentvariablevalue", Guid.NewGuid())
        {
            ["environmentvariabledefinitionid"] = Rows("environmentvariabledefinition", "schemaname", schemaName).Single().ToEntityReference(),
            ["value"] = value,
        },
    ]);

    /// <summary>What the English salesperson may write of quotes from now on.</summary>
    public void Grant(AccessDepth depth) => Organization.Grant(Data.Users.English, "quote", AccessRights.Write, depth);

    /// <summary>The quotes belong to somebody else now, and the English salesperson may write their own only.</summary>
    public void Forbid(IEnumerable<Entity> quotes)
    {
        Organization.Load(quotes.Select(quote => new Entity("quote", quote.Id) { ["ownerid"] = new EntityReference("systemuser", Data.Users.Danish) }));
        Grant(AccessDepth.Own);
    }

    /// <summary>Somebody else sets the state of a row.</summary>
    public void SetState(string table, Guid id, int state, int status) =>
        Organization.Load([new Entity(table, id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status) }]);

    /// <summary>The quotes of an opportunity by their number.</summary>
    public IReadOnlyList<Entity> QuotesOf(Guid opportunity) =>
        [.. Rows("quote", "opportunityid", opportunity).OrderBy(quote => quote.GetAttributeValue<string>("quotenumber"), StringComparer.Ordinal)];

    /// <summary>How many quotes of the opportunity are in this state.</summary>
    public int Quotes(Guid opportunity, int state) => Rows("quote", "opportunityid", opportunity)
        .Count(quote => quote.GetAttributeValue<OptionSetValue>("statecode").Value == state);

    public Entity OpportunityRow(Guid id) => Row("opportunity", id);

    public Entity Row(string table, Guid id) => Organization.SystemService.Retrieve(table, id, new ColumnSet(true));

    public IReadOnlyList<Entity> All(string table) =>
        [.. Organization.SystemService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    /// <summary>Wins a quote as the English salesperson, who has no command for it on this page.</summary>
    public void Win(Entity quote) => Organization.ServiceFor(Data.Users.English).Execute(new OrganizationRequest("WinQuote")
    {
        ["QuoteClose"] = new Entity("quoteclose") { ["quoteid"] = quote.ToEntityReference() },
        ["Status"] = new OptionSetValue(4),
    });

    public IReadOnlyList<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Organization.SystemService.RetrieveMultiple(query).Entities];
    }

    private static object Make(Type type, SalesSetting setting) =>
        setting.Foreign?.Script is { } script && type.FullName == SolutionXml.Types[0].FullName
            ? new ScriptedPlugin(script)
            : DoorClock.Make(type, setting.ClockOfDoors);

    private IEnumerable<Entity> Quotes(Entity opportunity, string name, int active, int drafts) =>
        Enumerable.Range(1, active + drafts).Select(number => new Entity("quote", Guid.NewGuid())
        {
            ["quotenumber"] = FormattableString.Invariant($"QUO-{number:D5}"),
            ["name"] = FormattableString.Invariant($"{name} {number}"),
            ["opportunityid"] = opportunity.ToEntityReference(),
            ["statecode"] = new OptionSetValue(number <= active ? 1 : 0),
            ["ownerid"] = new EntityReference("systemuser", Data.Users.English),
        });
}
