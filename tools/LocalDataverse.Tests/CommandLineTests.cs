using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private ServeOptions? served;
    private string? played;

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task NoArguments_ServesTheBuiltSolutionOnTheDefaultPort()
    {
        Assert.Equal(0, await RunAsync([]));

        Assert.Equal(new ServeOptions(CommandLine.BuiltSolution, null, CommandLine.DefaultPort), served);
        Assert.EndsWith("ProjectOpsClose_managed.zip", CommandLine.BuiltSolution, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_InAnyOrder_AreTaken()
    {
        await RunAsync(["--database", "rows.db", "--solution", "my.zip", "--port", "6000"]);

        Assert.Equal((new ServeOptions("my.zip", "rows.db", 6000), null), (served, played));
    }

    [Fact]
    public async Task Demo_TakesASolutionAndSaysHowItWent()
    {
        Assert.Equal(1, await RunAsync(["demo", "--solution", "my.zip"]));

        Assert.Equal((null, "my.zip"), (served, played));
    }

    [Theory]
    [InlineData("--help", "--port", "5080", "--database", "--solution", "ProjectOpsClose_managed.zip", "demo")]
    [InlineData("demo --help", "--solution", "ProjectOpsClose_managed.zip")]
    public async Task Help_ShowsEachOptionWithItsDefault(string args, params string[] shown)
    {
        Assert.Equal(0, await RunAsync(args.Split(' ')));

        Assert.All(shown, word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
        Assert.Equal((null, null), (served, played));
    }

    [Theory]
    [InlineData("what", "what")]
    [InlineData("--what 5", "--what")]
    [InlineData("--port", "--port")]
    [InlineData("--port 0", "--port takes a number from 1 to 65535, not '0'")]
    [InlineData("--port 65536", "'65536'")]
    [InlineData("--port http", "'http'")]
    [InlineData("demo --port 5080", "--port")]
    [InlineData("demo --database rows.db", "--database")]
    [InlineData("--database rows.db demo", "--database is not for demo")]
    public async Task Arguments_Wrong_AreNamedWithTheRightOnesAndExitWithTwo(string args, string named)
    {
        Assert.Equal(2, await RunAsync(args.Split(' ')));

        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--solution", output.ToString(), StringComparison.Ordinal);
        Assert.Equal((null, null), (served, played));
    }

    private Task<int> RunAsync(string[] args)
    {
        var command = CommandLine.Of(
            serve: options =>
            {
                served = options;
                return Task.FromResult(0);
            },
            demo: zip =>
            {
                played = zip;
                return 1;
            });
        return CommandLine.RunAsync(command, args, output, error);
    }
}
