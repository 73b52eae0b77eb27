using System.Reflection;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests;

/// <summary>The order of the engine's rooms, read from the map in tools/LocalDataverse/README.md and held against the dll.</summary>
public sealed class HouseTests
{
    private const string Root = "ProjectOpsClose.LocalDataverse.Engine.";
    private const string Organisation = "the organisation";

    /// <summary>A room knows those that stand left of it, and none beside it. It is a folder, a class of the root, or the root's others.</summary>
    private static readonly string Order = ReadOrder();

    private static readonly string[][] Levels = [.. Order.Split(" ← ").Select(level => level.Split(" · "))];

    private static readonly Dictionary<string, int> LevelOf =
        Levels.SelectMany((rooms, level) => rooms.Select(room => (Room: room, Level: level))).ToDictionary(place => place.Room, place => place.Level);

    private static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> Types =
        TypeUses.OfEachType(typeof(Organization).Assembly.Location).Where(type => IsOurs(type.Key)).ToDictionary();

    /// <summary>So no two rooms know each other, round about neither.</summary>
    [Fact]
    public void Types_KnowOnlyRoomsThatStandLeftOfTheirOwn()
    {
        var looksBack =
            from type in Types
            from use in type.Value
            where IsOurs(use) && RoomOf(use) != RoomOf(type.Key) && LevelOf[RoomOf(use)] >= LevelOf[RoomOf(type.Key)]
            orderby type.Key, use
            select $"{type.Key} of {RoomOf(type.Key)} knows {use} of {RoomOf(use)}";

        Assert.True(!looksBack.Any(), $"{looksBack.FirstOrDefault()}. The order is: {Order}.");
    }

    [Fact]
    public void Rooms_AreThoseOfTheOrder() =>
        Assert.Equal(Levels.SelectMany(rooms => rooms).Order(), Types.Keys.Select(RoomOf).Distinct().Order());

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.OData")]
    [InlineData("Spectre")]
    public void Engine_KnowsNoHttpAndNoScreen(string assembly) => Assert.DoesNotContain(
        typeof(Organization).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith(assembly, StringComparison.Ordinal));

    private static string ReadOrder()
    {
        var map = typeof(HouseTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Map").Value!;
        return File.ReadLines(map).Single(line => line.StartsWith("> ", StringComparison.Ordinal) && line.Contains('←', StringComparison.Ordinal))[2..];
    }

    private static bool IsOurs(string type) => type.StartsWith(Root, StringComparison.Ordinal);

    private static string RoomOf(string type)
    {
        var path = type[Root.Length..].Split('.');
        return path.Length > 1 || LevelOf.ContainsKey(path[0]) ? path[0] : Organisation;
    }
}
