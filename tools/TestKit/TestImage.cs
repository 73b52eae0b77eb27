namespace ProjectOpsClose.TestKit;

/// <param name="Type">0 before, 1 after, 2 both.</param>
/// <param name="Columns">Empty: all.</param>
internal sealed record TestImage(int Type, string Columns = "")
{
    public const string Alias = "Image";

    public Guid Id { get; } = Guid.NewGuid();
}
