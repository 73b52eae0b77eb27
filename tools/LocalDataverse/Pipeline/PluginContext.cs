using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Pipeline;

/// <summary>
/// One step's view of the operation it runs in. PrimaryEntityId of Win and Lose stays empty: whether the platform fills
/// it is unconfirmed, so that nothing may come to rely on it here. All stages of an operation share their variables; on the
/// platform those that pre-validation of Create, Update or Delete sets are found in ParentContext later on.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context.
/// </summary>
internal sealed class PluginContext : IPluginExecutionContext
{
    private const int Sandbox = 2;
    private const int Synchronous = 0;

    private readonly Operation operation;

    private PluginContext(Operation operation, int stage)
    {
        this.operation = operation;
        Stage = stage;
        IsInTransaction = operation.Transaction is not null;
        PrimaryEntityId = operation.PrimaryId;
        OutputParameters = operation.Output;
    }

    public Operation Operation => operation;

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext => operation.Parent;

    public string MessageName => operation.Subject.MessageName;

    public string PrimaryEntityName => operation.Subject.Table ?? "none";

    public string SecondaryEntityName => "none";

    public Guid PrimaryEntityId { get; }

    public ParameterCollection InputParameters => operation.Input.Values;

    public ParameterCollection OutputParameters { get; }

    public ParameterCollection SharedVariables => operation.SharedVariables;

    public EntityImageCollection PreEntityImages { get; private init; } = [];

    public EntityImageCollection PostEntityImages { get; private init; } = [];

    public EntityReference? OwningExtension { get; private init; }

    public Guid UserId => operation.User.Id;

    public Guid InitiatingUserId => operation.InitiatingUserId;

    public Guid BusinessUnitId => operation.User.BusinessUnitId;

    public Guid OrganizationId => OrganizationFacts.OrganizationId;

    public string OrganizationName => OrganizationFacts.Name;

    public Guid CorrelationId => operation.CorrelationId;

    public Guid OperationId => operation.OperationId;

    public Guid? RequestId => operation.RequestId;

    public DateTime OperationCreatedOn => operation.CreatedOn;

    public int Depth => operation.Depth;

    public int Mode => Synchronous;

    public int IsolationMode => Sandbox;

    public bool IsInTransaction { get; }

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public static PluginContext OfMainOperation(Operation operation) => new(operation, Pipeline.Stage.MainOperation);

    public static PluginContext OfStep(Operation operation, PluginStep step) => new(operation, step.Stage)
    {
        OwningExtension = new EntityReference(PluginStep.TableName, step.Id) { Name = step.Name },
        PreEntityImages = operation.Images.Before(step),
        PostEntityImages = operation.Images.After(step),
    };
}
