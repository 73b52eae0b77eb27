using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.Plugins.Tests.TestKit;
using Spectre.Console;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>The README's main command, on the solution as it is and on ones that it must not be satisfied with.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly string zip = Path.GetTempFileName();
    private readonly StringWriter output = new();

    public void Dispose()
    {
        File.Delete(zip);
        output.Dispose();
    }

    [Fact]
    public void Demo_PackedSolution_HoldsToItsEnd()
    {
        var exitCode = Play(TestSolution.Zip);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("DOES NOT HOLD", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_SolutionWithoutTheWinStep_SaysThatItDoesNotHold()
    {
        var exitCode = Play(TestSolution.WithoutSteps("d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f", TestSolution.CreateStep));

        Assert.Equal(1, exitCode);
        Assert.Contains("DOES NOT HOLD  closing is refused", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_NoSolution_IsRefused() => Assert.Equal(2, Play([1, 2, 3]));

    private int Play(byte[] solution)
    {
        File.WriteAllBytes(zip, solution);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        return DemoCommand.Run(zip, console);
    }
}
