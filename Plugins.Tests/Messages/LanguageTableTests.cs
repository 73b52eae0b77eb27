using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>Who reads which language, as the README's table says: plug-ins, client and labels.</summary>
public partial class LanguageTableTests
{
    /// <summary>Those that an organisation can enable: https://learn.microsoft.com/power-platform/admin/enable-languages.</summary>
    private static readonly int[] OfDataverse =
    [
        1025, 1026, 1027, 1028, 1029, 1030, 1031, 1032, 1033, 1035, 1036, 1037, 1038, 1040, 1041, 1042, 1043, 1044, 1045, 1046, 1048, 1049, 1050,
        1051, 1053, 1054, 1055, 1057, 1058, 1060, 1061, 1062, 1063, 1066, 1069, 1081, 1086, 1087, 1110, 2052, 2070, 2074, 3076, 3082, 3098,
    ];

    /// <summary>Language by reader.</summary>
    private static readonly Dictionary<int, int> Table = (
        from line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "README.md"))
        let row = Row().Match(line)
        where row.Success
        from reader in Lcid().Matches(row.Groups["readers"].Value)
        select (Reader: Number(reader.Value), Language: Number(row.Groups["lcid"].Value))).ToDictionary(row => row.Reader, row => row.Language);

    public static TheoryData<int> Codes => [.. OfDataverse];

    [Fact]
    public void Table_NamesTheLanguagesThatShip() =>
        Assert.Equal(Language.All.Select(language => language.Lcid).Order(), Table.Values.Distinct().Order());

    [Fact]
    public void Table_NamesOnlyReadersThatThereCanBe() => Assert.All(Table.Keys, reader => Assert.Contains(reader, OfDataverse));

    [Theory]
    [MemberData(nameof(Codes))]
    public void User_OfALanguageOfDataverse_ReadsWhatTheTableSays(int code)
    {
        var language = Table.GetValueOrDefault(code, Language.English.Lcid);

        Assert.Equal(language, Language.For(code).Lcid);
        Assert.Equal(Table.ContainsKey(code), TestSolution.Languages.Contains(code));
        Assert.Equal(Table.ContainsKey(code), File.Exists(Strings(code)));
        Assert.True(!Table.ContainsKey(code) || File.ReadAllText(Strings(code)) == File.ReadAllText(Strings(language)), $"{code} has other texts than {language}");
    }

    [Fact]
    public void Labels_OfALanguageThatReadsAnother_AreTheSame()
    {
        var borrowing = Table.Where(row => row.Key != row.Value && TestSolution.Languages.Contains(row.Key)).ToList();

        Assert.NotEmpty(borrowing);
        Assert.All(borrowing, row => Assert.Equal(Labels(row.Value), Labels(row.Key)));
    }

    private static IReadOnlyList<string> Labels(int lcid) =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "solution"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => XElement.Load(file).Descendants().Where(label => (int?)label.Attribute("languagecode") == lcid))
            .Select(label => (string?)label.Attribute("description") ?? ""),
    ];

    private static string Strings(int lcid) => TestSolution.WebResource($"opsclose_/strings/opportunityribbon.{lcid}.resx");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| [\w() ]+ \| (?<lcid>\d{4}) \| (?<readers>\d{4}[^|]*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Lcid();
}
