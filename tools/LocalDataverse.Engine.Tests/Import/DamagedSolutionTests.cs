using System.IO.Compression;
using System.Text;
using CsCheck;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>The product's own zip with one member changed: it is imported whole, or refused without a trace in any table.</summary>
[Trait("Category", ManyInputs.Category)]
public sealed class DamagedSolutionTests(ITestOutputHelper output) : IDisposable
{
    private static readonly List<(string Name, byte[] Content)> Members = ReadMembers();

    private Organization organization = Organization.Open();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Import_AMemberChanged_IsImportedOrRefusedWithoutATrace()
    {
        var watch = new CommitWatch(organization);
        Damaged().Hold(output, 500, zip =>
        {
            var refusal = Refusal(zip.Members);

            Assert.Equal(refusal is null, watch.HasChanged());
            if (refusal is not null)
            {
                WordedError.Holds(refusal);
                return;
            }

            watch.Dispose();
            organization.Dispose();
            organization = Organization.Open();
            watch = new CommitWatch(organization);
        });
        watch.Dispose();
    }

    /// <summary>.NET writes no member without a name; what a zip that has one does is a matter of <see cref="DamagedZipTests"/>.</summary>
    private static Gen<Input> Damaged() =>
        from place in Gen.Int[0, Members.Count - 1]
        let member = Members[place]
        from changed in Gen.Frequency(
            (8, Damage.Of(Encoding.UTF8.GetString(member.Content)).Select(text => (Name: member.Name, Content: Encoding.UTF8.GetBytes(text)))),
            (1, Damage.Of(member.Name).Where(name => name.Length > 0).Select(name => (Name: name, member.Content))),
            (1, Gen.Int[0, Members.Count - 1].Select(other => (Members[other].Name, member.Content))))
        select new Input(member.Name, changed.Name, [.. Members.Take(place), changed, .. Members.Skip(place + 1)]);

    private string? Refusal(IReadOnlyList<(string Name, byte[] Content)> members)
    {
        using var zip = Zip(members);
        try
        {
            organization.Import(zip);
            return null;
        }
        catch (SolutionImportException refusal)
        {
            return refusal.Message;
        }
    }

    private static MemoryStream Zip(IReadOnlyList<(string Name, byte[] Content)> members)
    {
        var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        buffer.Position = 0;
        return buffer;
    }

    private static List<(string Name, byte[] Content)> ReadMembers()
    {
        using var archive = ZipFile.OpenRead(BuiltSolution.Zip);
        return [.. archive.Entries.Select(entry => (entry.FullName, Read(entry)))];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var buffer = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <param name="Member">Which one was changed.</param>
    /// <param name="Name">What it is called now.</param>
    /// <param name="Members">All, with that change.</param>
    private sealed record Input(string Member, string Name, IReadOnlyList<(string Name, byte[] Content)> Members)
    {
        public override string ToString() => $"{Member} as {Name}: {Text()}";

        private string Text() => Encoding.UTF8.GetString(Members.First(member => member.Name == Name).Content);
    }
}
