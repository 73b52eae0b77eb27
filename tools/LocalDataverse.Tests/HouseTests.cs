using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests;

/// <summary>The rooms of the program: only what stands at its root puts them together.</summary>
public sealed class HouseTests
{
    private const string Root = "ProjectOpsClose.LocalDataverse.";

    private static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> Types =
        TypeUses.OfEachType(typeof(CommandLine).Assembly.Location);

    [Theory]
    [InlineData("Web", "Page", "Demo")]
    [InlineData("Page", "Demo")]
    [InlineData("Demo", "Web", "Page")]
    public void Room_KnowsNoneOfTheOthersThatItNeedNotKnow(string room, params string[] others)
    {
        var types = Types.Where(type => IsIn(type.Key, room)).ToList();

        var looks =
            from type in types
            from use in type.Value
            where others.Any(other => IsIn(use, other))
            select $"{type.Key} knows {use}";

        Assert.NotEmpty(types);
        Assert.Empty(looks);
    }

    [Fact]
    public void Demo_IsNamedByTheProgramAlone() => Assert.Equal(
        ["Program"], Types.Where(type => !IsIn(type.Key, "Demo") && type.Value.Any(use => IsIn(use, "Demo"))).Select(type => type.Key));

    private static bool IsIn(string type, string room) => type.StartsWith($"{Root}{room}.", StringComparison.Ordinal);
}
