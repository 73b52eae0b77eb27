using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly SolutionCopy solution = SolutionCopy.AsItIs();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string Unmanaged => Path.Combine(solution.Output, "ProjectOpsClose.zip");

    private string Managed => Path.Combine(solution.Output, "ProjectOpsClose_managed.zip");

    [Fact]
    public void Run_PackableSolution_WritesBothZipsAndExitsWithZero()
    {
        var exitCode = Run();

        Assert.Equal(0, exitCode);
        Assert.Equal([Unmanaged, Managed], Directory.GetFiles(solution.Output).Order(StringComparer.Ordinal));
        Assert.Equal(solution.Pack().Unmanaged, File.ReadAllBytes(Unmanaged));
        Assert.Equal(solution.Pack().Managed, File.ReadAllBytes(Managed));
        Assert.Equal($"Packed ProjectOpsClose {SolutionCopy.Version} into {solution.Output}", output.ToString().TrimEnd());
        Assert.Empty(error.ToString());
    }

    /// <summary>A name that is written in another way than ours is still the solution's; only its earlier zip isn't recognized.</summary>
    [Fact]
    public void Run_TwiceWithANameThatIsWrittenOtherwise_ReplacesTheZips()
    {
        solution.Replace(SolutionFiles.Manifest, "<UniqueName>ProjectOpsClose<", "<UniqueName >ProjectOpsClose<");
        Run();
        File.WriteAllText(Managed, "of an earlier run");

        var exitCode = Run();

        Assert.Equal(0, exitCode);
        Assert.Equal(solution.Pack().Managed, File.ReadAllBytes(Managed));
    }

    [Fact]
    public void Run_WithoutManifest_NamesItLikeAnyProblem()
    {
        solution.Delete(SolutionFiles.Manifest);

        var exitCode = Run();

        Assert.Equal(1, exitCode);
        Assert.StartsWith(Path.Combine(solution.Folder, SolutionFiles.Manifest) + ": error OPSPACK: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AfterARunThatWasCutShort_LeavesNothingOfIt()
    {
        Directory.CreateDirectory(solution.Output);
        File.WriteAllText(Managed + ".tmp", "half");
        solution.Delete(SolutionFiles.WinStep);

        Run();

        Assert.Empty(Directory.GetFiles(solution.Output));
    }

    [Fact]
    public void Run_SolutionHasProblems_PrintsBuildErrorsWithTheirFilesAndExitsWithOne()
    {
        solution.Replace(SolutionFiles.WinStep, "<Stage>20<", "<Stage>30<");
        solution.Replace(SolutionFiles.Manifest, "<Managed>2<", "<Managed>0<");

        var exitCode = Run();

        Assert.Equal(1, exitCode);
        var lines = error.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(Path.Combine(solution.Folder, SolutionFiles.Manifest) + ": error OPSHOUSE: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(solution.Folder, SolutionFiles.WinStep) + ": error OPSPACK: ", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SolutionFiles.WinStep, "<Stage>20<", "<Stage>30<")]
    [InlineData(SolutionFiles.Manifest, "</ImportExportXml>", "")]
    public void Run_ProblemsAfterAnEarlierSuccess_LeavesNoZip(string file, string old, string replacement)
    {
        Run();
        solution.Replace(file, old, replacement);

        var exitCode = Run();

        Assert.Equal(1, exitCode);
        Assert.Empty(Directory.GetFiles(solution.Output));
    }

    [Fact]
    public void Run_ProblemsAtFirst_MakesNoOutputFolder()
    {
        solution.Delete(SolutionFiles.WinStep);

        Run();

        Assert.False(Directory.Exists(solution.Output));
    }

    [Fact]
    public void Run_OtherFilesInTheOutputFolder_AreLeftAlone()
    {
        Directory.CreateDirectory(solution.Output);
        var other = Path.Combine(solution.Output, "Other.zip");
        File.WriteAllText(other, "other");
        solution.Delete(SolutionFiles.WinStep);

        Run();

        Assert.Equal([other], Directory.GetFiles(solution.Output));
    }

    [Fact]
    public void Run_OutputFolderIsAFile_SaysSoAndExitsWithOne()
    {
        File.WriteAllText(solution.Output, "");

        var exitCode = Run();

        Assert.Equal(1, exitCode);
        Assert.StartsWith("SolutionPacker : error OPSPACK: ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "'--solution' is required")]
    [InlineData("--solution", "missing for option: '--solution'")]
    [InlineData("--what", "'--what'")]
    [InlineData("--solution . --solution .", "'--solution' expects a single argument but 2")]
    [InlineData("--solution . --assembly x --version 1.0.0", "'--output' is required")]
    [InlineData("--solution nowhere --assembly x.dll --version 1.0.0 --output x", "Directory does not exist: 'nowhere'")]
    [InlineData("--solution . --assembly nowhere.dll --version 1.0.0 --output x", "File does not exist: 'nowhere.dll'")]
    public void Run_WrongArguments_SaysWhichAndPrintsTheUsageAndExitsWithTwo(string line, string fault)
    {
        var exitCode = Program.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error);

        Assert.Equal(2, exitCode);
        Assert.Contains(fault, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("SolutionPacker [options]", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Help_ShowsEachOptionAndExitsWithZero()
    {
        Assert.Equal(0, Program.Run(["--help"], output, error));

        Assert.All(["--solution", "--assembly", "--version", "--output"], option => Assert.Contains(option, output.ToString(), StringComparison.Ordinal));
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void Run_WrongVersion_PrintsTheUsageAndExitsWithTwo()
    {
        var exitCode = Run("1.0");

        Assert.Equal(2, exitCode);
        Assert.Contains("'1.0'", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        solution.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private int Run(string version = SolutionCopy.Version)
    {
        solution.Save();
        return Program.Run(
            ["--solution", solution.Folder, "--assembly", solution.AssemblyPath, "--version", version, "--output", solution.Output],
            output,
            error);
    }
}
