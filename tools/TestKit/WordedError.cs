namespace ProjectOpsClose.TestKit;

/// <summary>What an error may say when the input was made by chance, so that nobody knows its sentence beforehand.</summary>
internal static class WordedError
{
    private static readonly string[] NoWords = ["Exception", "unexpected error", "   at ", "Object reference", "Index was outside"];

    /// <summary>A sentence about the input: no type of .NET's, no stack, no word of a fault that nobody expected.</summary>
    public static void Holds(string? message)
    {
        Assert.False(string.IsNullOrWhiteSpace(message));
        Assert.All(NoWords, word => Assert.DoesNotContain(word, message, StringComparison.Ordinal));
    }
}
