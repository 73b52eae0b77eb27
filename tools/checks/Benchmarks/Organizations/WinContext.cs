using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Benchmarks.Organizations;

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
