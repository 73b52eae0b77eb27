using System.IO.Compression;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.Benchmarks.Organizations;

/// <summary>What the guard asks for, with the answers ready: all that is left to measure is the guard.</summary>
internal sealed class InstantOrganization : IServiceProvider, IOrganizationServiceFactory, IOrganizationService, ITracingService
{
    private const int English = 1033;

    private readonly WinContext context = new();
    private readonly EntityCollection counts = new();
    private readonly EntityCollection quotes = new();
    private readonly EntityCollection settings = new();
    private readonly EntityCollection userSettings = new([new Entity("usersettings") { ["uilanguageid"] = English }]);

    public InstantOrganization(int activeQuotes)
    {
        if (activeQuotes == 0)
        {
            return;
        }

        counts.Entities.Add(new Entity("quote")
        {
            ["state"] = new AliasedValue("quote", "statecode", new OptionSetValue((int)QuoteState.Active)),
            ["quotes"] = new AliasedValue("quote", "quoteid", activeQuotes),
        });
        for (var number = 1; number <= Math.Min(activeQuotes, 5); number++)
        {
            quotes.Entities.Add(new Entity("quote") { ["quotenumber"] = $"QUO-{number:D5}", ["name"] = $"Phase {number}" });
        }
    }

    /// <summary>No logger: there is no Application Insights.</summary>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? context : serviceType == typeof(ILogger) ? null : this;

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public void Trace(string format, params object[] args)
    {
    }

    public EntityCollection RetrieveMultiple(QueryBase query) => query switch
    {
        FetchExpression { Query: var fetch } => fetch.Contains("aggregate=", StringComparison.Ordinal) ? counts : quotes,
        QueryExpression { EntityName: "usersettings" } => userSettings,
        QueryExpression => settings,
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    public Guid Create(Entity entity) => throw NotAsked();

    /// <summary>Whether the user may read the opportunity: the guard asks for no more than that.</summary>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => new(entityName, id);

    public void Update(Entity entity) => throw NotAsked();

    public void Delete(string entityName, Guid id) => throw NotAsked();

    public OrganizationResponse Execute(OrganizationRequest request) => throw NotAsked();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw NotAsked();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw NotAsked();

    private static NotSupportedException NotAsked() => new("The guard only reads.");
}

/// <summary>The context of a step on Win of opportunity, in pre-operation.</summary>
internal sealed class WinContext : IPluginExecutionContext
{
    public int Stage => 20;

    public IPluginExecutionContext? ParentContext => null;

    public int Mode => 0;

    public int IsolationMode => 2;

    public int Depth => 1;

    public string MessageName => "Win";

    public string PrimaryEntityName => "opportunity";

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; } = Requests.Win(Guid.NewGuid()).Parameters;

    public ParameterCollection OutputParameters { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public Guid UserId { get; } = Guid.NewGuid();

    public Guid InitiatingUserId => UserId;

    public Guid BusinessUnitId => Guid.Empty;

    public Guid OrganizationId => Guid.Empty;

    public string OrganizationName => "instant";

    public Guid PrimaryEntityId => Guid.Empty;

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public EntityReference? OwningExtension => null;

    public Guid CorrelationId => Guid.Empty;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => true;

    public Guid OperationId => Guid.Empty;

    public DateTime OperationCreatedOn => DateTime.UnixEpoch;
}

/// <summary>The plug-in out of the zip, without an organisation around it.</summary>
internal static class ShippedPlugin
{
    private const string GuardType = "ProjectOpsClose.Plugins.OpportunityCloseGuard";

    public static IPlugin Guard() => Guard(Dll());

    public static IPlugin Guard(byte[] dll) =>
        (IPlugin)Activator.CreateInstance(PluginAssemblies.Load(dll).GetType(GuardType, throwOnError: true)!)!;

    public static byte[] Dll()
    {
        using var zip = ZipFile.OpenRead(Build.SolutionZip);
        using var dll = zip.Entries.Single(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).Open();
        using var content = new MemoryStream();
        dll.CopyTo(content);
        return content.ToArray();
    }
}
