using System.Text;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Checks;

public sealed class FileCheckTests
{
    [Theory]
    [InlineData("readme.md")]
    [InlineData("Other/Relationships.xml")]
    [InlineData("Entities/Lead/FormXml/main/form.xml")]
    [InlineData("Entities/Lead/Other/Customizations.xml")]
    [InlineData("Entities/Lead/Entity.xml.bak")]
    [InlineData("SdkMessageProcessingSteps/notes.txt")]
    [InlineData("SdkMessageProcessingSteps/nested/step.xml")]
    [InlineData("PluginAssemblies/readme.txt")]
    [InlineData("customapis/opsclose_Sample/notes.xml")]
    [InlineData("environmentvariabledefinitions/opsclose_GuardScope/environmentvariablevalues.json")]
    public void File_OfNoKnownComponent_IsRefusedByName(string path)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Write(path, "<anything />");

        Expect.OnlyProblem(solution, path, "belongs to no component");
    }

    [Fact]
    public void File_Hidden_IsRefusedLikeAny()
    {
        using var solution = SolutionCopy.AsItIs();
        const string path = "environmentvariabledefinitions/opsclose_GuardScope/.hidden";
        solution.Write(path, "<anything />");
        solution.Save();

        Expect.OnlyProblem(solution.PackSaved(), path, "belongs to no component");
    }

    [Fact]
    public void File_CommittedDll_IsRefused()
    {
        using var solution = SolutionCopy.AsItIs();
        var path = SolutionFiles.AssemblyFolder + "/ProjectOpsClosePlugins.dll";
        solution.Write(path, "MZ");

        Expect.OnlyProblem(solution, path, "comes from the build");
    }

    [Fact]
    public void Folder_Unknown_IsRefusedOnceByName()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Write("Workflows/Close-1AAF.xaml", "<Activity />");
        solution.Write("Workflows/Close-1AAF.xaml.data.xml", "<Workflow />");

        Expect.OnlyProblem(solution, "Workflows", "'Workflows'; it knows Entities, Other, PluginAssemblies,");
    }

    [Fact]
    public void Folder_KnownInAnotherCase_IsRefused()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Write("customAPIs/opsclose_X/customapi.xml", "<customapi />");

        Expect.OnlyProblem(solution, "customAPIs", "doesn't know");
    }

    [Theory]
    [InlineData(SolutionFiles.Manifest)]
    [InlineData(SolutionFiles.Customizations)]
    public void File_ThatEverySolutionHas_IsMissed(string path)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Delete(path);

        Expect.OnlyProblem(solution, path, "missing");
    }

    [Theory]
    [InlineData(SolutionFiles.Manifest)]
    [InlineData(SolutionFiles.Customizations)]
    [InlineData(SolutionFiles.Assembly)]
    [InlineData(SolutionFiles.WinStep)]
    [InlineData(SolutionFiles.GuardScope)]
    [InlineData(Sample.Entity)]
    [InlineData(Sample.Ribbon)]
    [InlineData(Sample.ScriptData)]
    [InlineData(Sample.Api)]
    [InlineData(Sample.Parameter)]
    [InlineData(Sample.Property)]
    public void Xml_Malformed_IsReportedWithItsLineAndNothingElseIs(string path)
    {
        using var solution = SolutionCopy.WithEveryKind();
        solution.Write(path, "<a>\n  <b>\n</a>");

        Expect.OnlyProblem(solution, path, "Line 3");
    }

    [Fact]
    public void File_HeldByAnotherProgram_IsNamed()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Save();
        using var held = new FileStream(Path.Combine(solution.Folder, SolutionFiles.WinStep), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Expect.OnlyProblem(solution.PackSaved(), SolutionFiles.WinStep, "The file can't be read (IOException).");
    }

    [Fact]
    public void Xml_WithADocumentType_IsRefused()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.Replace(SolutionFiles.GuardScope, "<environmentvariabledefinition", "<!DOCTYPE x [<!ENTITY e 'e'>]><environmentvariabledefinition");

        Expect.OnlyProblem(solution, SolutionFiles.GuardScope, "DTD");
    }

    [Fact]
    public void Xml_NotInUtf8_IsRefused()
    {
        using var solution = SolutionCopy.AsItIs();
        solution.WriteBytes(SolutionFiles.WinStep, Encoding.Latin1.GetBytes(solution.Read(SolutionFiles.WinStep).Replace("Refuses", "Tilladt når", StringComparison.Ordinal)));

        Expect.OnlyProblem(solution, SolutionFiles.WinStep, "Not well-formed");
    }
}
