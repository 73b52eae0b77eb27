using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The platform's messages by id, as far as this host runs steps of theirs.</summary>
internal static class StepMessages
{
    public static IReadOnlyList<StepMessage> All { get; } =
    [
        new(Platform("9ebdbb1b"), "Create"),
        new(Platform("f2bdbb1b"), "Retrieve"),
        new(Platform("03bebb1b"), "RetrieveMultiple"),
        new(Platform("20bebb1b"), "Update"),
        new(Platform("a1bdbb1b"), "Delete"),
        new(Platform("27bebb1b"), "Win", TableNames.Opportunity, TableNames.Quote),
        new(Platform("d1bdbb1b"), "Lose", TableNames.Opportunity),
        new(Own(1), "Close", TableNames.Quote),
        new(Own(2), "Revise", TableNames.Quote),
    ];

    private static readonly Dictionary<Guid, string> WithoutHandler = new()
    {
        [Platform("1cbebb1b")] = "SetState",
        [Platform("1dbebb1b")] = "SetStateDynamicEntity",
        [Platform("8cbdbb1b")] = "Assign",
    };

    /// <summary>What to call a message that this host doesn't run, in a refusal.</summary>
    public static string NameOf(Guid id) => WithoutHandler.GetValueOrDefault(id) ?? id.ToString();

    // The platform's ids of these are not known to us: a step of theirs names its message, by SdkMessageName.
    private static Guid Own(int number) => new($"a0b6c2d1-54f0-4a52-9d39-6a1f5e0d{number:0000}");

    private static Guid Platform(string first) => new($"{first}-ea3e-db11-86a7-000a3a5473e8");
}
