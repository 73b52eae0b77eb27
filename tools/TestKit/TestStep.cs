namespace ProjectOpsClose.TestKit;

/// <param name="Message">As a step knows it: Win, Create.</param>
/// <param name="Table">Null: of every table.</param>
/// <param name="Script">What its plug-in does; null: it traces.</param>
internal sealed record TestStep(string Message, string? Table, Action<PluginRun>? Script = null)
{
    private static int made;

    public Guid Id { get; init; } = new($"0c000000-0000-4000-8000-00{Interlocked.Increment(ref made):0000000000}");

    public string Name { get; init; } = $"{Message} of {Table}";

    public int Stage { get; init; } = 20;

    public int Rank { get; init; } = 1;

    public string? FilteringAttributes { get; init; }

    public TestImage? Image { get; init; }

    /// <summary>Null: the first, second … of the test plug-ins, by the step's place.</summary>
    public Type? Type { get; init; }
}

/// <param name="Type">0 before, 1 after, 2 both.</param>
/// <param name="Columns">Empty: all.</param>
internal sealed record TestImage(int Type, string Columns = "")
{
    public const string Alias = "Image";

    public Guid Id { get; } = Guid.NewGuid();
}
