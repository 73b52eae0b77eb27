using System.Text.Json;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>Every sentence of the dialog and the command in every language that ships, with the numbers at which plural forms change.</summary>
public class SentenceTests
{
    private static readonly int[] Counts = [1, 2, 5, 12, 21, 22, 101];

    public static TheoryData<int> Lcids => [.. TestSolution.Languages];

    [Theory]
    [MemberData(nameof(Lcids))]
    public void DialogAndCommand_EverySentenceAndNumber_IsWholeAndInOneLanguage(int lcid)
    {
        using var page = new CommandPage(lcid);

        var sentences = page.Strings($"""
            [].concat(...{JsonSerializer.Serialize(ShippedStrings.Keys)}.map(key => {JsonSerializer.Serialize(Counts)}.map(count =>
              ProjectOpsClose.Texts.counted(key, count, count, 8, 9))))
            """);

        Assert.Equal(ShippedStrings.Keys.Count * Counts.Length, sentences.Count);
        Assert.All(sentences, text => WholeSentence.Demand(lcid, text));
    }
}
