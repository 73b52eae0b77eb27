using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class NameCheckTests
{
    [Theory]
    [InlineData(SolutionFiles.GuardScope, "schemaname=\"opsclose_GuardScope\"", "schemaname=\"opsclose_Other\"")]
    [InlineData(Sample.Api, "uniquename=\"opsclose_Sample\"", "uniquename=\"opsclose_Other\"")]
    [InlineData(Sample.Parameter, "uniquename=\"Status\"", "uniquename=\"State\"")]
    [InlineData(Sample.Property, "uniquename=\"Closed\"", "uniquename=\"Open\"")]
    public void Component_NamedOtherwiseThanItsFolder_IsRefused(string file, string old, string replacement)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Replace(file, old, replacement);

        Expect.OnlyProblem(solution, file, "but its folder");
    }

    [Fact]
    public void Entity_NamedOtherwiseThanItsFolder_IsRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Write("Entities/Leads/Entity.xml", solution.Read(Sample.Entity));
        solution.Write("Entities/Leads/RibbonDiff.xml", solution.Read(Sample.Ribbon));
        solution.Delete(Sample.Entity);
        solution.Delete(Sample.Ribbon);

        Expect.OnlyProblem(solution, "Entities/Leads/Entity.xml", "its folder 'Leads'");
    }

    [Theory]
    [InlineData(SolutionFiles.GuardScope, "opsclose_GuardScope", "other_Scope")]
    [InlineData(Sample.Api, "opsclose_Sample", "other_Sample")]
    public void Component_WithoutThePublishersPrefix_IsRefused(string file, string name, string other)
    {
        using var solution = SolutionCopy.WithEveryKind();
        var path = file.Replace(name, other, StringComparison.Ordinal);
        solution.Write(path, solution.Read(file).Replace(name, other, StringComparison.Ordinal));

        Expect.OnlyProblem(solution, path, "'opsclose_'");
    }

    [Theory]
    [InlineData("opscloseSample")]
    [InlineData("opsclose_Sam ple")]
    [InlineData("opsclose_Sam-ple")]
    public void CustomApi_WithANameThatTheImportRefuses_IsNamed(string name)
    {
        using var solution = SolutionCopy.WithEveryKind();
        var path = Sample.Api.Replace("opsclose_Sample", name, StringComparison.Ordinal);
        solution.Write(path, solution.Read(Sample.Api).Replace("opsclose_Sample", name, StringComparison.Ordinal));

        Expect.OnlyProblem(solution, path, $"'{name}'; it must be a customization prefix, '_' and");
    }

    [Theory]
    [InlineData(Sample.Parameter, "Status")]
    [InlineData(Sample.Property, "Closed")]
    public void Parameter_WithANameThatTheImportRefuses_IsNamed(string file, string name)
    {
        using var solution = SolutionCopy.WithEveryKind();
        var path = file.Replace($"/{name}/", "/A.B/", StringComparison.Ordinal);
        solution.Write(path, solution.Read(file).Replace($"\"{name}\"", "\"A.B\"", StringComparison.Ordinal));

        Expect.OnlyProblem(solution, path, "'A.B'; it must be without ':', '.', '@'");
    }

    [Fact]
    public void WebResource_WithoutThePublishersPrefix_IsRefused()
    {
        using var solution = SolutionCopy.WithEveryKind();
        const string path = "WebResources/other_/picture.png";
        solution.Write(path, "picture");
        solution.Write(path + ".data.xml", SampleXml.WebResource("other_/picture.png", "5", "{3f0c6f4e-58f1-4d02-9a41-000000000098}"));
        solution.AddRootComponent("""<RootComponent type="61" schemaName="other_/picture.png" behavior="0" />""");

        Expect.OnlyProblem(solution, path + ".data.xml", "'opsclose_'");
    }
}
