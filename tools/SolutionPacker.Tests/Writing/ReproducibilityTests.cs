using System.Globalization;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests.Writing;

public sealed class ReproducibilityTests
{
    [Fact]
    public void Zip_PackedAgainInAnotherFolderAndCulture_IsTheSameToTheByte()
    {
        using var solution = SolutionCopy.WithEveryKind();
        using var other = SolutionCopy.WithEveryKind();
        solution.Save();
        other.Save();
        foreach (var file in other.Files)
        {
            File.SetLastWriteTimeUtc(Path.Combine(other.Folder, file), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        var zip = solution.PackSaved().Managed;
        var again = InCulture("tr-TR", () => other.PackSaved().Managed);

        Assert.Equal(zip, again);
    }

    [Fact]
    public void Zip_WorkingCopyHasCrlfAndByteOrderMarks_IsTheSameToTheByte()
    {
        using var solution = SolutionCopy.WithEveryKind();
        using var other = SolutionCopy.WithEveryKind();
        foreach (var file in other.Files.Where(f => f != Sample.Picture))
        {
            var mark = file.StartsWith("Other/", StringComparison.Ordinal) ? "\uFEFF" : "";
            other.Write(file, mark + other.Read(file).ReplaceLineEndings("\r\n"));
        }

        Assert.Equal(solution.Pack().Managed, other.Pack().Managed);
    }

    [Fact]
    public void Zip_XmlThatThePackerWrites_HasNoCarriageReturns()
    {
        using var solution = SolutionCopy.AsItIs();

        var zip = solution.Pack().Managed;

        Assert.All(["customizations.xml", "solution.xml", "[Content_Types].xml"], m => Assert.DoesNotContain('\r', Zip.Text(zip, m)));
    }

    [Fact]
    public void Zip_Directory_TellsNothingAboutTimeOrMachine()
    {
        using var solution = SolutionCopy.WithEveryKind();

        var zip = solution.Pack().Managed;

        using var archive = Zip.Open(zip);
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(archive.Entries, e => Assert.Equal(0, e.ExternalAttributes));
        Assert.All(DirectoryEntries(zip), at => Assert.Equal(0, zip[at + 5]));
        Assert.Equal(archive.Entries.Count, DirectoryEntries(zip).Count());
    }

    private static IEnumerable<int> DirectoryEntries(byte[] zip) =>
        Enumerable.Range(0, zip.Length - 4).Where(i => zip.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8));

    private static T InCulture<T>(string name, Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
