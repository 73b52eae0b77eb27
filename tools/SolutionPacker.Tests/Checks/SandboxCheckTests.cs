using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class SandboxCheckTests
{
    [Theory]
    [InlineData("Microsoft.Xrm.Sdk.Messages.ExecuteMultipleRequest", "no batch requests")]
    [InlineData("Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest", "no batch requests")]
    [InlineData("System.Threading.Thread", "platform's thread")]
    [InlineData("System.Threading.ThreadPool", "platform's thread")]
    [InlineData("System.Threading.Tasks.Task", "platform's thread")]
    [InlineData("System.Threading.Tasks.Parallel", "platform's thread")]
    [InlineData("System.Threading.Monitor", "don't lock")]
    [InlineData("Microsoft.Xrm.Sdk.Query.ColumnSet(Boolean)", "names its columns")]
    [InlineData("Microsoft.Crm.Sdk.Messages.SetStateRequest", "deprecated")]
    [InlineData("Microsoft.Crm.Sdk.Messages.AssignRequest", "deprecated")]
    public void Assembly_UsesWhatTheSolutionCheckerObjectsTo_IsRefused(string use, string words)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Uses.Add(use);

        Expect.OnlyProblem(solution, "PluginAssemblies", words);
    }

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk.Messages.UpdateRequest")]
    [InlineData("Microsoft.Xrm.Sdk.Query.ColumnSet")]
    [InlineData("Microsoft.Xrm.Sdk.Query.ColumnSet(String)")]
    [InlineData("System.Tuple(Boolean)")]
    public void Assembly_UsesSomethingElse_IsPacked(string use)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Uses.Add(use);

        Assert.Empty(solution.Pack().Problems);
    }

    [Fact]
    public void Assembly_LargerThanTheSandboxTakes_IsRefused()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Padding = (16 * 1024 * 1024) - solution.Assembly.ToBytes().Length;
        Assert.Empty(solution.Pack().Problems);

        solution.Assembly.Padding++;

        Expect.OnlyProblem(solution, "PluginAssemblies", "16 MB");
    }

    [Fact]
    public void Assembly_WithoutStrongName_IsRefused()
    {
        using var solution = SolutionCopy.AsItIs();
        var unsigned = new FakeAssembly { PublicKey = "" };
        unsigned.Plugins.AddRange(solution.Assembly.Plugins);
        unsigned.Activities.AddRange(solution.Assembly.Activities);
        solution.Assembly = unsigned;

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, p => p.Message == "The built assembly has no strong name.");
    }
}
