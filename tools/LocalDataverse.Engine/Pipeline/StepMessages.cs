using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The platform's messages by id, as far as this host runs steps of theirs.</summary>
internal static class StepMessages
{
    public static IReadOnlyList<StepMessage> All { get; } =
    [
        new(new Guid(PlatformMessageIds.Create), "Create"),
        new(new Guid(PlatformMessageIds.Retrieve), "Retrieve"),
        new(new Guid(PlatformMessageIds.RetrieveMultiple), "RetrieveMultiple"),
        new(new Guid(PlatformMessageIds.Update), "Update"),
        new(new Guid(PlatformMessageIds.Delete), "Delete"),
        new(new Guid(PlatformMessageIds.Win), "Win", TableNames.Opportunity, TableNames.Quote),
        new(new Guid(PlatformMessageIds.Lose), "Lose", TableNames.Opportunity),
        new(Own(1), "Close", TableNames.Quote),
        new(Own(2), "Revise", TableNames.Quote),
    ];

    private static readonly Dictionary<Guid, string> WithoutHandler = new()
    {
        [new Guid(PlatformMessageIds.SetState)] = "SetState",
        [new Guid(PlatformMessageIds.SetStateDynamicEntity)] = "SetStateDynamicEntity",
        [new Guid(PlatformMessageIds.Assign)] = "Assign",
    };

    /// <summary>What to call a message that this host doesn't run, in a refusal.</summary>
    public static string NameOf(Guid id) => WithoutHandler.GetValueOrDefault(id) ?? id.ToString();

    // The platform's ids of these are not known to us: a step of theirs names its message, by SdkMessageName.
    private static Guid Own(int number) => new($"a0b6c2d1-54f0-4a52-9d39-6a1f5e0d{number:0000}");
}

/// <summary>A message that a step can be registered for.</summary>
/// <param name="Id">Of a platform message: the same in every environment.</param>
/// <param name="Name">As a step and a plug-in know it.</param>
/// <param name="Tables">The tables that have this message here; empty: all.</param>
internal sealed record StepMessage(Guid Id, string Name, params string[] Tables)
{
    /// <summary>Table images exist for these only.</summary>
    public bool HasImages => Name is "Create" or "Update" or "Delete";

    /// <summary>A message without primary table: a step of it names none.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>A custom API says whether others may add steps.</summary>
    public StepsAllowed StepsAllowed { get; init; } = StepsAllowed.SyncAndAsync;
}

/// <summary>The values of customapi.allowedcustomprocessingsteptype.</summary>
internal enum StepsAllowed
{
    None = 0,
    AsyncOnly = 1,
    SyncAndAsync = 2,
}
