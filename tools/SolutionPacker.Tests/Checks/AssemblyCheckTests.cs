using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class AssemblyCheckTests
{
    private const string ActivityType = """
        <PluginType AssemblyQualifiedName="A.Activity, ProjectOpsClose.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b9765303f5b77157" PluginTypeId="70c6e1de-1b77-4a8e-9d3e-000000000001" Name="A.Activity"><FriendlyName>A</FriendlyName><WorkflowActivityGroupName>G</WorkflowActivityGroupName></PluginType>
        """;

    [Fact]
    public void BuiltType_NotRegistered_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Plugins.Add("ProjectOpsClose.Plugins.Forgotten");

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, "No <PluginType> registers ProjectOpsClose.Plugins.Forgotten");
    }

    [Fact]
    public void BuiltType_OutsideANamespace_IsNamedAsItIs()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Plugins.Add("Forgotten");

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, "No <PluginType> registers Forgotten,");
    }

    [Fact]
    public void RegisteredTypes_WithoutName_LackThatAndNothingElse()
    {
        const string nameless = " Name=\"A.Activity\"";
        using var solution = SolutionCopy.AsItIs();
        var types = ActivityType.Replace(nameless, "", StringComparison.Ordinal);
        var second = types.Replace("-000000000001", "-000000000002", StringComparison.Ordinal);
        solution.Replace(SolutionFiles.Assembly, "</PluginTypes>", types + second + "</PluginTypes>");

        var problems = solution.Pack().Problems;

        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.Equal("<PluginType> has no value in its attribute Name.", problem.Message));
    }

    [Fact]
    public void RegisteredType_NotBuilt_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.Assembly, "</PluginTypes>", ActivityType + "</PluginTypes>");

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, "A.Activity isn't a public plug-in");
    }

    [Fact]
    public void BuiltType_RegisteredTwice_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        var again = ActivityType.Replace("70c6e1de-1b77-4a8e-9d3e-000000000001", "70c6e1de-1b77-4a8e-9d3e-000000000002", StringComparison.Ordinal);
        solution.Assembly.Activities.Add("A.Activity");
        solution.Replace(SolutionFiles.Assembly, "</PluginTypes>", ActivityType + again + "</PluginTypes>");

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, "A.Activity is registered twice");
    }

    [Fact]
    public void Activity_BuiltAndRegistered_IsPacked()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Activities.Add("A.Activity");
        solution.Replace(SolutionFiles.Assembly, "</PluginTypes>", ActivityType + "</PluginTypes>");

        Assert.Empty(solution.Pack().Problems);
    }

    [Theory]
    [InlineData("<WorkflowActivityGroupName>G</WorkflowActivityGroupName>", "", "it needs <WorkflowActivityGroupName>")]
    [InlineData("A.Activity, ProjectOpsClose.Plugins, Version=1.0.0.0", "A.Activity, ProjectOpsClose.Plugins, Version=1.0.1.0", "AssemblyQualifiedName")]
    public void Activity_RegisteredWrongly_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly.Activities.Add("A.Activity");
        solution.Replace(SolutionFiles.Assembly, "</PluginTypes>", ActivityType.Replace(old, replacement, StringComparison.Ordinal) + "</PluginTypes>");

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, words);
    }

    [Fact]
    public void Plugin_RegisteredAsActivity_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        const string name = SolutionFiles.Guard + "</FriendlyName>";
        solution.Replace(SolutionFiles.Assembly, name, name + "<WorkflowActivityGroupName>G</WorkflowActivityGroupName>");

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, "it has no <WorkflowActivityGroupName>");
    }

    [Theory]
    [InlineData("FullName=\"ProjectOpsClose.Plugins, Version=1.0.0.0", "FullName=\"ProjectOpsClose.Plugins, Version=1.1.0.0", "FullName")]
    [InlineData("ProjectOpsClosePlugins.dll</FileName>", "Other.dll</FileName>", "<FileName>")]
    public void Registration_DiffersFromTheBuiltIdentity_IsNamed(string old, string replacement, string words)
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.Assembly, old, replacement);

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, words);
    }

    [Fact]
    public void RootComponent_DiffersFromTheBuiltIdentity_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.Manifest, "PublicKeyToken=b9765303f5b77157", "PublicKeyToken=null");

        Expect.OnlyProblem(solution, SolutionFiles.Manifest, "root component 91");
    }

    [Fact]
    public void Assembly_OfAnotherVersion_IsNoticedInEveryFileThatNamesIt()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly = Like(solution.Assembly, new FakeAssembly { Version = new Version(1, 0, 1, 0) });

        var files = solution.Pack().Problems.Select(p => p.File).Distinct();

        Assert.Equal(solution.Files.Where(f => f == SolutionFiles.Manifest || f == SolutionFiles.Assembly || f.StartsWith("SdkM", StringComparison.Ordinal)), files);
    }

    [Fact]
    public void Assembly_NotStrongNamed_IsNoticed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly = Like(solution.Assembly, new FakeAssembly { PublicKey = "" });

        Assert.Contains(solution.Pack().Problems, p => p.File == SolutionFiles.Assembly && p.Message.Contains("PublicKeyToken=null", StringComparison.Ordinal));
    }

    [Fact]
    public void Assembly_PublicKeyIsDamaged_IsNamedAsUnreadable()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Assembly = new FakeAssembly { PublicKey = "0024" };

        Expect.OnlyProblem(solution, SolutionFiles.Assembly, "isn't a whole .NET assembly");
    }

    [Fact]
    public void Assembly_RegisteredNowhere_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Delete(SolutionFiles.Assembly);

        Assert.Contains(solution.Pack().Problems, p => p.File == "PluginAssemblies" && p.Message == "No .dll.data.xml registers the built assembly.");
    }

    [Fact]
    public void Assembly_RegisteredTwice_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        const string path = "PluginAssemblies/Second/Second.dll.data.xml";
        solution.Write(path, solution.Read(SolutionFiles.Assembly));

        var problems = solution.Pack().Problems;

        Assert.Contains(problems, p => p.File == path && p.Message.Contains("Only one", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.File == "PluginAssemblies");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(600)]
    public void Assembly_Truncated_IsNamedAsUnreadable(int length)
    {
        using var solution = SolutionCopy.AsItIs();

        var result = solution.Pack(dll: solution.Assembly.ToBytes()[..length]);

        Assert.Equal("The built assembly isn't a whole .NET assembly.", Assert.Single(result.Problems).Message);
    }

    /// <summary>The .NET header is the 15th of the data directories, which begin 96 bytes into the optional header.</summary>
    [Fact]
    public void Assembly_NativeDll_IsNamedAsNone()
    {
        using var solution = SolutionCopy.AsItIs();
        var dll = solution.Assembly.ToBytes();
        var optionalHeader = BitConverter.ToInt32(dll, 0x3C) + 24;
        dll.AsSpan(optionalHeader + 96 + (14 * 8), 8).Clear();

        var result = solution.Pack(dll: dll);

        Assert.Equal("The built assembly isn't a .NET assembly.", Assert.Single(result.Problems).Message);
    }

    [Fact]
    public void Assembly_Missing_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Save();
        File.Delete(solution.AssemblyPath);

        var result = solution.PackSaved();

        Assert.Equal(new Problem(SolutionFiles.Assembly, "The built assembly can't be read (FileNotFoundException)."), Assert.Single(result.Problems));
    }

    private static FakeAssembly Like(FakeAssembly types, FakeAssembly identity)
    {
        identity.Plugins.AddRange(types.Plugins);
        identity.Activities.AddRange(types.Activities);
        return identity;
    }
}
