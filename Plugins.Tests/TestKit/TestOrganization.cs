using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.Engine.Workflows;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// An organisation that has imported the solution: seed rows, act as a user, execute a request. Tests of the doors know
/// Dataverse by this class and the SDK alone, so that they can run on another host too.
/// </summary>
internal sealed class TestOrganization : IDisposable
{
    public const int English = 1033;
    public const int Danish = 1030;

    private readonly Organization organization;

    /// <param name="zip">What to import; the packed solution when null.</param>
    /// <param name="customizedClose">Creating an opportunityclose row closes its opportunity.</param>
    /// <param name="projectOperations">False: only Sales is installed, so opportunities have no order type.</param>
    /// <param name="draftQuotesCanBeClosed">The regime of organisations whose project quotes can't be activated.</param>
    /// <param name="omittedArriveAsDefaults">Parameters that a caller leaves out arrive as 0 and DateTime.MinValue, not absent.</param>
    /// <param name="clock">The time that our doors see; the real one when null.</param>
    /// <param name="time">The time that the host measures its limits with; the real one when null.</param>
    /// <param name="opportunityKey">A column of opportunity that is an alternate key here; null: there is none.</param>
    /// <param name="ownQuoteReasons">The organisation has replaced the status reasons In Progress of active quotes and Lost of closed ones.</param>
    /// <param name="foreign">A step of somebody else's plug-in.</param>
    /// <param name="applicationInsights">Plug-ins get a logger.</param>
    public TestOrganization(
        byte[]? zip = null,
        bool customizedClose = false,
        bool projectOperations = true,
        bool draftQuotesCanBeClosed = false,
        bool omittedArriveAsDefaults = false,
        Func<DateTime>? clock = null,
        TimeProvider? time = null,
        string? opportunityKey = null,
        bool ownQuoteReasons = false,
        TestStep? foreign = null,
        bool applicationInsights = true)
    {
        organization = Organization.Open(new OrganizationOptions
        {
            CustomizedClose = customizedClose,
            ProjectOperations = projectOperations,
            DraftQuotesCanBeClosed = draftQuotesCanBeClosed,
            AlternateKeys = opportunityKey is null ? [] : [new AlternateKey("opportunity", [opportunityKey])],
            OwnQuoteReasons = ownQuoteReasons,
            ApplicationInsights = applicationInsights,
            OmittedParameters = omittedArriveAsDefaults ? OmittedParameters.DefaultValue : OmittedParameters.Absent,
            TimeProvider = time ?? TimeProvider.System,
            Activator = type => Make(type, clock, foreign),
        });
        Import(zip ?? TestSolution.Zip);
        if (foreign is not null)
        {
            Import(new SolutionZip(foreign).Bytes());
        }
    }

    public Guid SystemUser => organization.SystemUserId;

    /// <summary>What the steps of the last executed request did, in order.</summary>
    public IReadOnlyList<StepLog> Steps { get; private set; } = [];

    /// <summary>The SDK calls that the steps of the last executed request made.</summary>
    public int SdkCalls => Steps.Sum(step => step.Calls.Count);

    public void Dispose() => organization.Dispose();

    /// <summary>A salesperson who may close opportunities and quotes. Language null: a user without usersettings.</summary>
    public Guid AddUser(
        int? language = English, Reads quotes = Reads.All, Reads? writesQuotes = null, Reads opportunities = Reads.All)
    {
        const AccessRights Everything = AccessRights.Read | AccessRights.Write | AccessRights.Create;
        var id = Guid.NewGuid();
        Seed(new Entity("systemuser", id) { ["fullname"] = $"User {id:N}" });
        if (language is { } chosen)
        {
            organization.EnableLanguage(chosen);
            Seed(new Entity("usersettings", id) { ["uilanguageid"] = chosen });
        }

        foreach (var table in (string[])["opportunityclose", "quoteclose", "account", "competitor"])
        {
            organization.Grant(id, table, Everything, AccessDepth.Organization);
        }

        organization.Grant(id, "opportunity", Everything, DepthOf(opportunities));
        organization.Grant(id, "quote", AccessRights.Read | AccessRights.Create, DepthOf(quotes));
        organization.Grant(id, "quote", AccessRights.Write, DepthOf(writesQuotes ?? Reads.All));
        return id;
    }

    /// <summary>One of the privileges that belong to no table: prvBypassCustomPlugins, prvBypassCustomBusinessLogic.</summary>
    public void Grant(Guid user, string privilege) => organization.Grant(user, privilege);

    public void Seed(params IEnumerable<Entity> rows) => organization.Load(rows);

    public IReadOnlyList<Entity> Fetch(Guid user, string fetchXml) =>
        [.. organization.ServiceFor(user).RetrieveMultiple(new FetchExpression(fetchXml)).Entities];

    public OrganizationResponse Execute(Guid user, OrganizationRequest request) =>
        Recorded(() => organization.ServiceFor(user).Execute(request));

    public BulkClose CloseQuotes(Guid user, Guid opportunity) => BulkClose.Of(Execute(user, BulkClose.Request(opportunity)));

    /// <summary>Runs our workflow activity: in a transaction as a real-time workflow does, without as a background one.</summary>
    public IReadOnlyDictionary<string, object?> RunActivity(Guid user, Guid opportunity, bool inTransaction, Dictionary<string, object?>? inputs = null)
    {
        inputs ??= [];
        inputs["Opportunity"] = new EntityReference("opportunity", opportunity);
        var step = new WorkflowStep("ProjectOpsClose.Plugins.CloseOpportunityQuotesActivity") { Inputs = inputs, InTransaction = inTransaction };
        return Recorded(() => organization.RunActivity(user, step));
    }

    public void SetVariable(string schemaName, string value)
    {
        var definition = Query("environmentvariabledefinition", "schemaname", schemaName).Single();
        Seed(new Entity("environmentvariablevalue", Guid.NewGuid())
        {
            ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            ["value"] = value,
        });
    }

    /// <summary>Closes quotes as somebody else would have done meanwhile.</summary>
    public void CloseDirectly(IEnumerable<Entity> quotes) => Seed(quotes.Select(quote => new Entity("quote", quote.Id)
    {
        ["statecode"] = new OptionSetValue(3),
        ["statuscode"] = new OptionSetValue(5),
    }));

    public Entity Row(string table, Guid id, params string[] columns)
    {
        var request = new RetrieveRequest { Target = new EntityReference(table, id), ColumnSet = new ColumnSet(columns) };
        return ((RetrieveResponse)organization.SystemService.Execute(request)).Entity;
    }

    public IReadOnlyList<Entity> All(string table) =>
        [.. organization.SystemService.RetrieveMultiple(new QueryExpression(table)).Entities];

    public IReadOnlyList<Entity> Query(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. organization.SystemService.RetrieveMultiple(query).Entities];
    }

    public void Import(byte[] zip)
    {
        using var stream = new MemoryStream(zip);
        organization.Import(stream);
    }

    private T Recorded<T>(Func<T> request)
    {
        try
        {
            return request();
        }
        finally
        {
            Steps = [.. organization.LastRequest?.StepRuns.Select(LogOf) ?? []];
        }
    }

    private static StepLog LogOf(StepRun run) => new(run.MessageName, [.. run.Calls.Select(call => call.Message)], run.Trace)
    {
        CallsInFull = [.. run.Calls.Select(call => $"{call.Message} {call.Table}{(call.AsSystem ? " as SYSTEM" : "")}")],
        Telemetry = [.. run.Telemetry.Select(line => new ToldEvent($"{line.Level}", line.EventId, line.EventName, line.Message))],
    };

    /// <summary>A door that takes a clock gets the test's; the foreign plug-in does what the test says.</summary>
    private static object Make(Type type, Func<DateTime>? clock, TestStep? foreign)
    {
        if (foreign?.Script is { } script && type.FullName == SolutionXml.Types[0].FullName)
        {
            return new ScriptedPlugin(script);
        }

        var door = Doors.Of(type);
        var takesClock = door.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Func<DateTime>)]);
        return clock is not null && takesClock is not null ? takesClock.Invoke([clock]) : Activator.CreateInstance(door)!;
    }

    private static AccessDepth DepthOf(Reads quotes) => quotes switch
    {
        Reads.All => AccessDepth.Organization,
        Reads.Own => AccessDepth.Own,
        _ => AccessDepth.None,
    };
}
