using Microsoft.Crm.Sdk.Messages;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.TestPlugins;

namespace ProjectOpsClose.TestKit;

/// <summary>An organisation with a user who may do everything, and with the steps that a test needs.</summary>
internal sealed class ScriptedOrganization : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly string[] SalesTables = ["opportunity", "opportunityclose", "quote", "quoteclose", "account", "competitor"];

    public ScriptedOrganization(params IReadOnlyList<TestStep> steps)
        : this(new TestOptions(), steps)
    {
    }

    public ScriptedOrganization(bool customizedClose, params IReadOnlyList<TestStep> steps)
        : this(new TestOptions { CustomizedClose = customizedClose }, steps)
    {
    }

    public ScriptedOrganization(TestOptions options, params IReadOnlyList<TestStep> steps)
    {
        Host = Organization.Open(new OrganizationOptions
        {
            CustomizedClose = options.CustomizedClose,
            DraftQuotesCanBeClosed = options.DraftQuotesCanBeClosed,
            OwnQuoteReasons = options.OwnQuoteReasons,
            EnabledLanguages = options.EnabledLanguages,
            ApplicationInsights = options.ApplicationInsights,
            AlternateKeys = options.AlternateKeys,
            OmittedParameters = options.OmittedParameters,
            TimeProvider = Time,
            Activator = type => Make(type, options, steps),
        });
        UserId = AddUser();
        Grant(UserId, AccessRights.Read | AccessRights.Write | AccessRights.Create | AccessRights.Delete, AccessDepth.Organization);
        if (steps.Count > 0 || options.Apis.Count > 0 || options.Activity is not null)
        {
            Import(options.Apis.Aggregate(new SolutionZip(steps), (zip, api) => zip.With(api)));
        }
    }

    public Organization Host { get; }

    public FakeTimeProvider Time { get; } = new(Now);

    public Guid UserId { get; }

    public IOrganizationService User => Host.ServiceFor(UserId);

    public IReadOnlyList<StepRun> Runs => Host.LastRequest!.StepRuns;

    public void Dispose() => Host.Dispose();

    public void Import(SolutionZip zip)
    {
        using var stream = zip.Stream();
        Host.Import(stream);
    }

    public Guid AddUser()
    {
        var id = Guid.NewGuid();
        Host.Load([new Entity("systemuser", id) { ["fullname"] = $"User {id:N}" }]);
        return id;
    }

    /// <summary>What the user has chosen to read; it need not be enabled.</summary>
    public void SetLanguage(int language) => Host.Load([new Entity("usersettings", UserId) { ["uilanguageid"] = language }]);

    /// <summary>On every sales table.</summary>
    public void Grant(Guid userId, AccessRights rights, AccessDepth depth)
    {
        foreach (var table in SalesTables)
        {
            Host.Grant(userId, table, rights, depth);
        }
    }

    public Guid AddOpportunity(Guid? owner = null, int state = 0, Action<Entity>? and = null)
    {
        var row = new Entity("opportunity", Guid.NewGuid())
        {
            ["name"] = "New roof",
            ["statecode"] = new OptionSetValue(state),
            ["ownerid"] = new EntityReference("systemuser", owner ?? UserId),
        };
        and?.Invoke(row);
        Host.Load([row]);
        return row.Id;
    }

    public Guid AddQuote(int state = 1, Guid? owner = null, Guid? opportunity = null, Action<Entity>? and = null)
    {
        var row = new Entity("quote", Guid.NewGuid())
        {
            ["quotenumber"] = "QUO-1",
            ["revisionnumber"] = 3,
            ["name"] = "Roof",
            ["statecode"] = new OptionSetValue(state),
            ["ownerid"] = new EntityReference("systemuser", owner ?? UserId),
            ["opportunityid"] = opportunity is { } id ? new EntityReference("opportunity", id) : null,
        };
        and?.Invoke(row);
        Host.Load([row]);
        return row.Id;
    }

    public (int State, int Status) QuoteState(Guid quoteId)
    {
        var row = Row("quote", quoteId);
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    public static CloseQuoteRequest Close(Guid quoteId, int status = 5, Action<Entity>? and = null) =>
        new() { QuoteClose = QuoteClosing(quoteId, and), Status = new OptionSetValue(status) };

    public static WinQuoteRequest WinQuote(Guid quoteId, int status = 4, Action<Entity>? and = null) =>
        new() { QuoteClose = QuoteClosing(quoteId, and), Status = new OptionSetValue(status) };

    public static Entity QuoteClosing(Guid quoteId, Action<Entity>? and = null)
    {
        var row = new Entity("quoteclose") { ["quoteid"] = new EntityReference("quote", quoteId) };
        and?.Invoke(row);
        return row;
    }

    /// <summary>Calls a custom API, bound to the opportunity unless that is null.</summary>
    public OrganizationResponse Call(string api, Guid? opportunity, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var request = new OrganizationRequest(api);
        if (opportunity is { } id)
        {
            request["Target"] = new EntityReference("opportunity", id);
        }

        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return User.Execute(request);
    }

    public static WinOpportunityRequest Win(Guid opportunityId, int status = 3, Action<Entity>? and = null) =>
        new() { OpportunityClose = Closing(opportunityId, and), Status = new OptionSetValue(status) };

    public static LoseOpportunityRequest Lose(Guid opportunityId, int status = 4, Action<Entity>? and = null) =>
        new() { OpportunityClose = Closing(opportunityId, and), Status = new OptionSetValue(status) };

    public static Entity Closing(Guid opportunityId, Action<Entity>? and = null)
    {
        var row = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunityId) };
        and?.Invoke(row);
        return row;
    }

    public Entity Row(string table, Guid id) => Host.SystemService.Retrieve(table, id, new ColumnSet(true));

    public int StateOf(Guid opportunityId) => Row("opportunity", opportunityId).GetAttributeValue<OptionSetValue>("statecode").Value;

    public IReadOnlyList<Entity> All(string table) =>
        [.. Host.SystemService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private static object Make(Type type, TestOptions options, IReadOnlyList<TestStep> steps)
    {
        if (options.Activity is { } activity && type.FullName == typeof(EchoActivity).FullName)
        {
            return new ScriptedActivity(activity);
        }

        var script = Scripts(options, steps).FirstOrDefault(script => script.Type.FullName == type.FullName).Script;
        return script is null ? Activator.CreateInstance(type)! : new ScriptedPlugin(script);
    }

    private static IEnumerable<(Type Type, Action<PluginRun>? Script)> Scripts(TestOptions options, IReadOnlyList<TestStep> steps) =>
    [
        .. steps.Select((step, index) => (step.Type ?? SolutionXml.Types[index], step.Script)),
        .. options.Apis.Select(api => (api.Type, api.Script)),
    ];
}
