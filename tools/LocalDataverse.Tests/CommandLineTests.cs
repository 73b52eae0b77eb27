namespace ProjectOpsClose.LocalDataverse.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void NoArguments_ServesTheBuiltSolutionOnTheDefaultPort()
    {
        var line = CommandLine.Parse([]);

        Assert.Equal((null, false, CommandLine.DefaultPort, null), (line.Error, line.IsDemo, line.Port, line.Database));
        Assert.EndsWith("ProjectOpsClose_managed.zip", line.SolutionZip, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_InAnyOrder_AreTaken()
    {
        var line = CommandLine.Parse(["--database", "rows.db", "--solution", "my.zip", "--port", "6000"]);

        Assert.Equal((null, false, 6000, "rows.db", "my.zip"), (line.Error, line.IsDemo, line.Port, line.Database, line.SolutionZip));
    }

    [Fact]
    public void Demo_TakesASolution()
    {
        var line = CommandLine.Parse(["demo", "--solution", "my.zip"]);

        Assert.Equal((null, true, "my.zip"), (line.Error, line.IsDemo, line.SolutionZip));
    }

    [Theory]
    [InlineData("what", "what")]
    [InlineData("--what 5", "--what")]
    [InlineData("--port", "--port")]
    [InlineData("--port 0", "'0'")]
    [InlineData("--port 65536", "'65536'")]
    [InlineData("--port http", "'http'")]
    [InlineData("demo --port 5080", "--port")]
    [InlineData("demo --database rows.db", "--database")]
    [InlineData("--database rows.db demo", "demo")]
    public void Arguments_Wrong_AreNamed(string args, string named) =>
        Assert.Contains(named, CommandLine.Parse(args.Split(' ')).Error, StringComparison.Ordinal);
}
