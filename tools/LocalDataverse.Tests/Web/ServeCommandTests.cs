using System.Net;
using System.Net.Sockets;
using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.TestKit;
using Spectre.Console;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class ServeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("served-").FullName;
    private readonly StringWriter shown = new();

    private string Zip => Path.Combine(folder, "Test.zip");

    private string Database => Path.Combine(folder, "rows.db");

    public void Dispose()
    {
        shown.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void NewFile_HasTheSolutionAndSampleData()
    {
        File.WriteAllBytes(Zip, SolutionZip.Default.Bytes());
        using var organization = Prepared();

        Assert.Equal(12, new WebClient(organization).Json("opportunities").GetProperty("value").GetArrayLength());
        Assert.Contains("Imported Test.zip", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NewFile_ShowsTheRibbonsThatCameIn()
    {
        File.WriteAllBytes(Zip, TestRibbon.Zip().Bytes());

        Prepared().Dispose();

        Assert.Contains("ribbon of  opportunity", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NewFile_ShowsWhoseLabelsWereLeftOut()
    {
        File.WriteAllBytes(Zip, new SolutionZip(new TestStep("Win", "opportunity")).Replace(SolutionZip.Customizations, "<Languages>", "<Languages><Language>1030</Language><Language>1066</Language>").Bytes());

        Prepared().Dispose();

        Assert.Contains("for the language isn't enabled  1066", shown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1030", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Address_IsThePagesAndTheWebApis()
    {
        using var organization = Organization.Open();

        ViewOf(shown).ShowAddress(new ServeOptions("", null, 5081), organization);

        Assert.Contains("http://localhost:5081/api/data/v9.2/", shown.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"Page:\s+http://localhost:5081/\s", shown.ToString());
    }

    [Fact]
    public void FileOpenedAgain_KeepsItsRowsAndImportsNothingOfTheSameVersion()
    {
        File.WriteAllBytes(Zip, SolutionZip.Default.Bytes());
        Prepared().Dispose();
        shown.GetStringBuilder().Clear();

        using var organization = Prepared();

        Assert.Equal(12, new WebClient(organization).Json("opportunities").GetProperty("value").GetArrayLength());
        Assert.DoesNotContain("Imported", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FileOpenedAgain_FirstStartFailedInTheImport_HasTheSolutionAndSampleData()
    {
        File.WriteAllText(Zip, "no zip");
        Assert.Throws<SolutionImportException>(Prepared);
        File.WriteAllBytes(Zip, SolutionZip.Default.Bytes());

        using var organization = Prepared();

        Assert.Equal(12, new WebClient(organization).Json("opportunities").GetProperty("value").GetArrayLength());
    }

    [Fact]
    public void FileOpenedAgain_NewerSolution_IsImported()
    {
        File.WriteAllBytes(Zip, SolutionZip.Default.Bytes());
        Prepared().Dispose();
        File.WriteAllBytes(Zip, new SolutionZip(new TestStep("Win", "opportunity")).Replace(SolutionZip.Manifest, "<Version>1.", "<Version>2.").Bytes());
        shown.GetStringBuilder().Clear();

        Prepared().Dispose();

        Assert.Contains("Imported", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_InUse_NamesTheOptionAndExitsWithTwo()
    {
        File.WriteAllBytes(Zip, SolutionZip.Default.Bytes());
        using var other = Organization.Open();
        await using var host = WebHost.Build(other, FreePort());
        await host.StartAsync();
        using var error = new StringWriter();

        var exitCode = await Command(new Uri(host.Urls.First()).Port).RunAsync(error);

        Assert.Equal(2, exitCode);
        Assert.Contains("--port", error.ToString(), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Organization Prepared() => Command(5080).Open();

    private ServeCommand Command(int port) => new(new ServeOptions(Zip, Database, port), ViewOf(shown))
    {
        Languages = SampleData.Languages,
        Seed = organization => SampleData.In(organization),
        AddBeside = (_, _) => { },
    };

    private static ServeView ViewOf(TextWriter shown) =>
        new(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(shown) }));
}
