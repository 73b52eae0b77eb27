namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>A registered step, as the import left it in the store.</summary>
internal sealed record PluginStep(Guid Id, string Name)
{
    public required string MessageName { get; init; }

    /// <summary>Null: the step runs for the message of every table.</summary>
    public string? Table { get; init; }

    public required int Stage { get; init; }

    public required int Rank { get; init; }

    public required Lazy<Type> PluginType { get; init; }

    /// <summary>Update only: the step runs when one of these is in the target. Empty: always.</summary>
    public IReadOnlyCollection<string> FilteringColumns { get; init; } = [];

    public IReadOnlyList<StepImage> Images { get; init; } = [];

    public bool ListensTo(Operation operation) =>
        MessageName == operation.Subject.MessageName
        && (Table is null || Table == operation.Subject.Table)
        && (FilteringColumns.Count == 0 || ChangesOneOf(operation.Input));

    private bool ChangesOneOf(RequestParameters input) =>
        input.Values.TryGetValue("Target", out var target)
        && target is Entity row
        && FilteringColumns.Any(row.Attributes.ContainsKey);
}

/// <summary>A registered image: which columns of the row a step gets to see, before or after the main operation.</summary>
/// <param name="Alias">The key in the context's image collection.</param>
/// <param name="Columns">Empty: all.</param>
internal sealed record StepImage(string Alias, ImageType Type, IReadOnlyCollection<string> Columns)
{
    public bool IsPre => Type is ImageType.Pre or ImageType.Both;

    public bool IsPost => Type is ImageType.Post or ImageType.Both;

    public Entity Of(Entity row)
    {
        var image = new Entity(row.LogicalName, row.Id);
        image.Attributes.AddRange(row.Attributes.Where(column => Columns.Count == 0 || Columns.Contains(column.Key)));
        return image;
    }
}

/// <summary>The values of sdkmessageprocessingstepimage.imagetype.</summary>
internal enum ImageType
{
    Pre = 0,
    Post = 1,
    Both = 2,
}

/// <summary>
/// The stages of the event pipeline.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#event-execution-pipeline.
/// </summary>
internal static class Stage
{
    public const int PreValidation = 10;
    public const int PreOperation = 20;
    public const int MainOperation = 30;
    public const int PostOperation = 40;
}
