using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>One message in the pipeline: what its steps and its handler share while it runs.</summary>
internal sealed class Operation
{
    private readonly Operation? outer;
    private Guid? correlationId;
    private Guid? requestId;
    private Guid? operationId;

    public Operation(MessagePipeline pipeline, Call call, IMessageHandler handler, User user)
    {
        Pipeline = pipeline;
        Handler = handler;
        User = user;
        Log = call.Log;
        Depth = call.Depth;
        Parent = call.Parent;
        ByPlatform = call.ByPlatform;
        Transaction = call.Transaction;
        InitiatingUserId = call.Outer?.InitiatingUserId ?? call.UserId;
        outer = call.Outer;
        requestId = call.Request.RequestId;
        Input = RequestParameters.CopyOf(call.Request);
        OptionalParameters.Demand(Input);
        Bypass = Bypass.Of(Input);
        if (Input.Optional<string>(OptionalParameters.Tag) is { } tag)
        {
            SharedVariables[OptionalParameters.Tag] = tag;
        }

        Subject = handler.SubjectOf(Input);
        PrimaryId = Subject.Id;
        CreatedOn = Organization.Now;
        Images = new RowImages(() => pipeline.ReadRow(this));
    }

    public MessagePipeline Pipeline { get; }

    public IMessageHandler Handler { get; }

    public OrganizationFacts Organization => Pipeline.Organization;

    public MessageSubject Subject { get; }

    /// <summary>Known from the request, or from Create's main operation on.</summary>
    public Guid PrimaryId { get; set; }

    public RequestParameters Input { get; }

    public Bypass Bypass { get; }

    /// <summary>Empty before the main operation; then the very collection that the response carries.</summary>
    public ParameterCollection Output { get; private set; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public User User { get; }

    public Guid InitiatingUserId { get; }

    /// <summary>As the other ids made when somebody asks: hardly anybody does, and a new one is a call of the system.</summary>
    public Guid CorrelationId => correlationId ??= outer?.CorrelationId ?? Guid.NewGuid();

    public Guid RequestId => requestId ??= Guid.NewGuid();

    public DateTime CreatedOn { get; }

    public Guid OperationId => operationId ??= Guid.NewGuid();

    public int Depth { get; }

    public PluginContext? Parent { get; }

    public bool ByPlatform { get; }

    public RequestLog Log { get; }

    /// <summary>Null while the outermost request is in pre-validation.</summary>
    public Transaction? Transaction { get; set; }

    public RowImages Images { get; }

    public DatabaseSession Session =>
        (Transaction ?? throw new InvalidOperationException("A main operation runs inside a transaction.")).Session;

    public void Complete(OrganizationResponse response)
    {
        response.ResponseName = Handler.RequestName;
        Output = response.Results;
    }

    /// <summary>Runs a plug-in as this main operation; what it puts into its output parameters is in <see cref="Output"/> then.</summary>
    public void RunPlugin(string typeName, Lazy<Type> type) => Pipeline.Runner.RunMainOperation(this, typeName, type);

    /// <summary>What the platform itself does inside this main operation: with pipeline, depth and the same user's rights.</summary>
    public OrganizationResponse Perform(OrganizationRequest request)
    {
        var parent = PluginContext.OfMainOperation(this);
        return Pipeline.Execute(Call.Inside(this, parent, request, User.Id) with { ByPlatform = true });
    }
}

/// <summary>The row of an operation before and after its main operation, read only when a step has an image of it.</summary>
internal sealed class RowImages(Func<Entity?> readRow)
{
    private Entity? before;
    private Entity? after;

    /// <summary>To be called before the main operation, for the steps after it.</summary>
    public void Capture(IEnumerable<PluginStep> steps)
    {
        if (steps.Any(step => step.Images.Any(image => image.IsPre)))
        {
            before ??= readRow();
        }
    }

    public EntityImageCollection Before(PluginStep step)
    {
        var images = step.Images.Where(image => image.IsPre).ToList();
        return images.Count == 0 ? [] : Cut(before ??= readRow(), images);
    }

    /// <summary>No import lets a step before the main operation have such an image.</summary>
    public EntityImageCollection After(PluginStep step)
    {
        var images = step.Images.Where(image => image.IsPost).ToList();
        return images.Count == 0 ? [] : Cut(after ??= readRow(), images);
    }

    private static EntityImageCollection Cut(Entity? row, List<StepImage> images)
    {
        var cut = new EntityImageCollection();
        images.ForEach(image => cut.Add(image.Alias, row is null ? null : image.Of(row)));
        return cut;
    }
}
