using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>A zip or a dll with any byte changed is imported, or refused; it never ends in another exception.</summary>
[Trait("Category", ManyInputs.Category)]
public sealed class DamagedZipTests(ITestOutputHelper output)
{
    private static readonly byte[] Zip = new SolutionZip(new TestStep("Win", "opportunity")).Bytes();
    private static readonly byte[] Dll = File.ReadAllBytes(typeof(TestPlugins.Plugin1).Assembly.Location);

    [Fact]
    public void Read_ZipWithChangedBytes_IsReadOrRefused() =>
        Damage.Of(Zip).Hold(output, 1_000, AssertIsReadOrRefused);

    [Fact]
    public void Read_DllWithChangedBytes_IsReadOrRefused() =>
        Damage.Of(Dll).Hold(output, 1_000, dll => AssertIsReadOrRefused(new SolutionZip(new TestStep("Win", "opportunity")).Set(SolutionZip.Dll, dll).Bytes()));

    private static void AssertIsReadOrRefused(byte[] zip)
    {
        using var stream = new MemoryStream(zip);
        try
        {
            Assert.NotEmpty(SolutionPackage.Read(stream, []).Manifest.UniqueName);
        }
        catch (SolutionImportException refusal)
        {
            WordedError.Holds(refusal.Message);
        }
    }
}
