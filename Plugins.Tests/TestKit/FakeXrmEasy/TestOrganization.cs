using System.Reflection;
using FakeXrmEasy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// The same seam on FakeXrmEasy: rows in memory, our doors run directly. It has no users' rights, no transaction, no import,
/// no other plug-ins and no rules of Sales; tests that need those are in files named *.Platform.cs and stay with the local host.
/// </summary>
internal sealed class TestOrganization : IDisposable
{
    public const int English = 1033;
    public const int Danish = 1030;

    private readonly RecordingContext context = new();
    private readonly Func<DateTime>? clock;
    private readonly bool omittedArriveAsDefaults;

    /// <param name="customizedClose">Changes nothing: here an opportunityclose row closes no opportunity.</param>
    /// <param name="draftQuotesCanBeClosed">Changes nothing: here any quote can be closed.</param>
    /// <param name="omittedArriveAsDefaults">Parameters that a caller leaves out arrive as 0 and DateTime.MinValue, not absent.</param>
    /// <param name="clock">The time that our doors see; the real one when null.</param>
    public TestOrganization(
        bool customizedClose = false,
        bool draftQuotesCanBeClosed = false,
        bool omittedArriveAsDefaults = false,
        Func<DateTime>? clock = null)
    {
        (_, _) = (customizedClose, draftQuotesCanBeClosed);
        this.clock = clock;
        this.omittedArriveAsDefaults = omittedArriveAsDefaults;
        SalesOperations.AddTo(context);
        Seed(EnvironmentVariables.InTheSolution());
    }

    public Guid SystemUser { get; } = Guid.NewGuid();

    /// <summary>What the steps of the last executed request did, in order.</summary>
    public IReadOnlyList<StepLog> Steps { get; private set; } = [];

    /// <summary>The SDK calls that the steps of the last executed request made.</summary>
    public int SdkCalls => Steps.Sum(step => step.Calls.Count);

    public void Dispose()
    {
    }

    /// <summary>A user. Language null: one without usersettings.</summary>
    public Guid AddUser(int? language = English)
    {
        var id = Guid.NewGuid();
        if (language is not null)
        {
            Seed(new Entity("usersettings", id) { ["uilanguageid"] = language });
        }

        return id;
    }

    public void Seed(params IEnumerable<Entity> rows)
    {
        foreach (var row in rows)
        {
            context.Put(row);
        }
    }

    public OrganizationResponse Execute(Guid user, OrganizationRequest request) => request.RequestName switch
    {
        "WinOpportunity" => Guarded(user, "Win", request, SalesOperations.CloseOpportunity),
        "LoseOpportunity" => Guarded(user, "Lose", request, SalesOperations.CloseOpportunity),
        "Create" => Guarded(user, "Create", request, SalesOperations.Create),
        BulkClose.Message => CustomApi(user, request),
        _ => throw new NotSupportedException($"{request.RequestName} needs the platform: its test belongs into a file *.Platform.cs."),
    };

    public BulkClose CloseQuotes(Guid user, Guid opportunity) => BulkClose.Of(Execute(user, BulkClose.Request(opportunity)));

    /// <summary>Runs our workflow activity: in a transaction as a real-time workflow does, without as a background one.</summary>
    public IReadOnlyDictionary<string, object?> RunActivity(Guid user, Guid opportunity, bool inTransaction, Dictionary<string, object?>? inputs = null)
    {
        var arguments = (inputs ?? []).ToDictionary(input => input.Key, input => input.Value!);
        arguments["Opportunity"] = new EntityReference("opportunity", opportunity);
        var workflow = context.GetDefaultWorkflowContext();
        (workflow.UserId, workflow.InitiatingUserId, workflow.IsInTransaction) = (user, user, inTransaction);
        var outputs = Recorded("", () => context.ExecuteCodeActivity(workflow, arguments, Door<CloseOpportunityQuotesActivity>()));
        return outputs.ToDictionary(output => output.Key, output => (object?)output.Value);
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

    public Entity Row(string table, Guid id, params string[] columns) =>
        context.GetOrganizationService().Retrieve(table, id, new ColumnSet(columns));

    public IReadOnlyList<Entity> All(string table) =>
        [.. context.GetOrganizationService().RetrieveMultiple(new QueryExpression(table)).Entities];

    public IReadOnlyList<Entity> Query(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. context.GetOrganizationService().RetrieveMultiple(query).Entities];
    }

    /// <summary>The guard in pre-operation, then the main operation.</summary>
    private OrganizationResponse Guarded(
        Guid user, string message, OrganizationRequest request, Func<RecordingContext, OrganizationRequest, OrganizationResponse> main)
    {
        Run(Door<OpportunityCloseGuard>(), PluginContext(user, message, stage: 20, request));
        return main(context, request);
    }

    private OrganizationResponse CustomApi(Guid user, OrganizationRequest request)
    {
        var run = PluginContext(user, BulkClose.Message, stage: 30, request);
        if (omittedArriveAsDefaults && !run.InputParameters.Contains("Status"))
        {
            run.InputParameters["Status"] = 0;
        }

        if (omittedArriveAsDefaults && !run.InputParameters.Contains("ClosedOn"))
        {
            run.InputParameters["ClosedOn"] = DateTime.MinValue;
        }

        Run(Door<CloseOpportunityQuotes>(), run);
        return new OrganizationResponse { ResponseName = BulkClose.Message, Results = run.OutputParameters };
    }

    private XrmFakedPluginExecutionContext PluginContext(Guid user, string message, int stage, OrganizationRequest request)
    {
        var run = context.GetDefaultPluginContext();
        (run.UserId, run.InitiatingUserId, run.MessageName, run.Stage) = (user, user, message, stage);
        run.InputParameters.AddRange(request.Parameters);
        return run;
    }

    private void Run(IPlugin door, XrmFakedPluginExecutionContext run) =>
        Recorded(run.MessageName, () => context.ExecutePluginWith(run, new WithoutTelemetry(door)));

    /// <summary>An exception of ours reaches the caller as the fault that the platform makes of it.</summary>
    private T Recorded<T>(string message, Func<T> run)
    {
        context.TakeCalls();
        context.TakeTrace();
        try
        {
            return run();
        }
        catch (InvalidPluginExecutionException refusal)
        {
            throw Faults.Of(refusal);
        }
        finally
        {
            Steps = [new StepLog(message, context.TakeCalls(), context.TakeTrace())];
        }
    }

    /// <summary>A door that takes a clock gets the test's.</summary>
    private T Door<T>() where T : new() => clock is null
        ? new T()
        : (T)typeof(T).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, null, [typeof(Func<DateTime>)], null)!.Invoke([clock]);
}
