namespace ProjectOpsClose.LoadCheck.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private object? run;

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData("", "Required command")]
    [InlineData("run", "'run'")]
    [InlineData("mix --seconds", "--seconds")]
    [InlineData("mix --seconds 0", "from 1 to 300, not '0'")]
    [InlineData("mix --seconds 301", "not '301'")]
    [InlineData("mix --clients 257", "not '257'")]
    [InlineData("mix --clients 1e3", "not '1e3'")]
    [InlineData("mix --seed -1", "not '-1'")]
    [InlineData("mix --kills 10", "'--kills'")]
    [InlineData("crash --kills 0", "from 1 to 1000, not '0'")]
    [InlineData("crash --seconds 5", "'--seconds'")]
    public async Task Arguments_Wrong_AreRefusedNamingWhat(string args, string named)
    {
        Assert.Equal(2, await RunAsync(args.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Usage:", output.ToString(), StringComparison.Ordinal);
        Assert.Null(run);
    }

    [Fact]
    public async Task Arguments_OfMix_AreTaken()
    {
        Assert.Equal(0, await RunAsync(["mix", "--host", "x.dll", "--seconds", "5", "--clients", "2", "--seed", "7"]));

        Assert.Equal(new MixOptions("x.dll", 5, 2, 7), run);
    }

    [Fact]
    public async Task Arguments_LeftOut_AreTheDefaults()
    {
        Assert.Equal(1, await RunAsync(["crash"]));

        Assert.Equal(new CrashOptions(CommandLine.BuiltHost, 200, 1), run);
        Assert.True(File.Exists(CommandLine.BuiltHost));
    }

    [Fact]
    public async Task Help_ShowsEachOptionWithItsDefault()
    {
        Assert.Equal(0, await RunAsync(["mix", "--help"]));

        Assert.All(["--host", "--seconds", "30", "--clients", "32", "--seed", "1"], word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
    }

    private Task<int> RunAsync(string[] args)
    {
        var command = CommandLine.Of(mix: options => Task.FromResult(Taken(options, 0)), crash: options => Task.FromResult(Taken(options, 1)));
        return CommandLine.RunAsync(command, args, output, error);
    }

    private int Taken(object options, int exitCode)
    {
        run = options;
        return exitCode;
    }
}
