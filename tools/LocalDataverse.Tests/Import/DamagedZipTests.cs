using CsCheck;
using ProjectOpsClose.LocalDataverse.Import;
using ProjectOpsClose.LocalDataverse.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Import;

/// <summary>A zip or a dll with any byte changed is imported, or refused; it never ends in another exception.</summary>
public sealed class DamagedZipTests
{
    private static readonly byte[] Zip = new SolutionZip(new TestStep("Win", "opportunity")).Bytes();
    private static readonly byte[] Dll = File.ReadAllBytes(typeof(TestPlugins.Plugin1).Assembly.Location);

    [Fact]
    public void Read_ZipWithChangedBytes_IsReadOrRefused() =>
        Damage(Zip).Sample(zip => IsReadOrRefused(zip), iter: 1_000);

    [Fact]
    public void Read_DllWithChangedBytes_IsReadOrRefused() =>
        Damage(Dll).Sample(dll => IsReadOrRefused(new SolutionZip(new TestStep("Win", "opportunity")).Set(SolutionZip.Dll, dll).Bytes()), iter: 1_000);

    private static Gen<byte[]> Damage(byte[] content) =>
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 4].Select(changes =>
        {
            var damaged = content.ToArray();
            foreach (var (position, value) in changes) damaged[position] = value;
            return damaged;
        });

    private static bool IsReadOrRefused(byte[] zip)
    {
        using var stream = new MemoryStream(zip);
        try
        {
            return SolutionPackageReader.Read(stream, []).Manifest.UniqueName.Length > 0;
        }
        catch (SolutionImportException refusal)
        {
            return refusal.Message.Length > 0;
        }
    }
}
