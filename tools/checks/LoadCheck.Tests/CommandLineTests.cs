namespace ProjectOpsClose.LoadCheck.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "missing")]
    [InlineData("run", "'run'")]
    [InlineData("mix --seconds", "--seconds")]
    [InlineData("mix --seconds 0", "from 1 to 300, not '0'")]
    [InlineData("mix --seconds 301", "not '301'")]
    [InlineData("mix --clients 257", "not '257'")]
    [InlineData("mix --clients 1e3", "not '1e3'")]
    [InlineData("mix --seed -1", "not '-1'")]
    [InlineData("mix --count 10", "'--count' of mix")]
    [InlineData("measure --count 9", "from 10 to 10000, not '9'")]
    [InlineData("crash --kills 0", "from 1 to 1000, not '0'")]
    [InlineData("crash --seconds 5", "'--seconds' of crash")]
    [InlineData("measure --clients 5", "'--clients' of measure")]
    public void Arguments_Wrong_AreRefusedNamingWhat(string args, string named)
    {
        var line = CommandLine.Parse(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(named, line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_OfMix_AreTaken()
    {
        var line = CommandLine.Parse(["mix", "--host", "x.dll", "--seconds", "5", "--clients", "2", "--seed", "7"]);

        Assert.Null(line.Error);
        Assert.Equal((CommandLine.Mix, "x.dll", 5, 2, 7), (line.Command, line.Host, line.Seconds, line.Clients, line.Seed));
    }

    [Fact]
    public void Host_LeftOut_IsTheBuiltOne() =>
        Assert.True(File.Exists(CommandLine.Parse(["measure"]).Host));
}
