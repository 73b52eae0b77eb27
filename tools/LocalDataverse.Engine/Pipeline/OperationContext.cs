namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// What plug-ins and workflow activities see of the operation they run in. PrimaryEntityId of Win, Lose, Close and Revise
/// stays empty: whether the platform fills it is unconfirmed, so that nothing may come to rely on it here. All stages
/// of an operation share their variables; on the platform those that pre-validation of Create, Update or Delete sets are
/// found in ParentContext later on.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context.
/// </summary>
internal abstract class OperationContext : IExecutionContext
{
    private const int Sandbox = 2;

    protected OperationContext(Operation operation)
    {
        Operation = operation;
        IsInTransaction = operation.Transaction is not null;
        PrimaryEntityId = operation.PrimaryId;
        OutputParameters = operation.Output;
    }

    public Operation Operation { get; }

    /// <summary>0 synchronous, 1 asynchronous.</summary>
    public abstract int Mode { get; }

    public string MessageName => Operation.Subject.MessageName;

    public string PrimaryEntityName => Operation.Subject.Table ?? "none";

    public string SecondaryEntityName => "none";

    public Guid PrimaryEntityId { get; }

    public ParameterCollection InputParameters => Operation.Input.Values;

    public ParameterCollection OutputParameters { get; }

    public ParameterCollection SharedVariables => Operation.SharedVariables;

    public EntityImageCollection PreEntityImages { get; protected init; } = [];

    public EntityImageCollection PostEntityImages { get; protected init; } = [];

    public EntityReference? OwningExtension { get; protected init; }

    public Guid UserId => Operation.User.Id;

    public Guid InitiatingUserId => Operation.InitiatingUserId;

    public Guid BusinessUnitId => Operation.User.BusinessUnitId;

    public Guid OrganizationId => OrganizationFacts.OrganizationId;

    public string OrganizationName => OrganizationFacts.Name;

    public Guid CorrelationId => Operation.CorrelationId;

    public Guid OperationId => Operation.OperationId;

    public Guid? RequestId => Operation.RequestId;

    public DateTime OperationCreatedOn => Operation.CreatedOn;

    public int Depth => Operation.Depth;

    public int IsolationMode => Sandbox;

    public bool IsInTransaction { get; }

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;
}
