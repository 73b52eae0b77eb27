using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>A registered step, as the import left it in the store.</summary>
internal sealed record PluginStep(Guid Id, string Name)
{
    public const string TableName = "sdkmessageprocessingstep";

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
