using Microsoft.Crm.Sdk.Messages;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Pipeline;
using ProjectOpsClose.LocalDataverse.Query;
using ProjectOpsClose.LocalDataverse.Security;

namespace ProjectOpsClose.LocalDataverse.Tests.TestKit;

/// <summary>An organisation with a user who may do everything, and with the steps that a test needs.</summary>
internal sealed class TestOrganization : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly string[] SalesTables = ["opportunity", "opportunityclose", "quote", "account", "competitor"];

    public TestOrganization(params IReadOnlyList<TestStep> steps)
        : this(customizedClose: false, steps)
    {
    }

    public TestOrganization(bool customizedClose, params IReadOnlyList<TestStep> steps)
    {
        Host = Organization.Open(new OrganizationOptions
        {
            CustomizedClose = customizedClose,
            TimeProvider = new FakeTimeProvider(Now),
            Activator = type => Make(type, steps),
        });
        UserId = AddUser();
        Grant(UserId, AccessRights.Read | AccessRights.Write | AccessRights.Create | AccessRights.Delete, AccessDepth.Organization);
        if (steps.Count > 0)
        {
            Import(new SolutionZip(steps));
        }
    }

    public Organization Host { get; }

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

    private static object Make(Type type, IReadOnlyList<TestStep> steps)
    {
        var script = steps.Where((step, index) => (step.Type ?? SolutionXml.Types[index]).FullName == type.FullName)
            .Select(step => step.Script)
            .FirstOrDefault();
        return script is null ? Activator.CreateInstance(type)! : new ScriptedPlugin(script);
    }
}
