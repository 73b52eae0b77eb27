using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>docs/texts/ holds what the product says, word for word, for every language that ships.</summary>
public class TextDocumentTests
{
    public static TheoryData<int> Lcids => [.. Language.All.Select(language => language.Lcid)];

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Document_EveryLanguage_IsWhatTheProductSays(int lcid)
    {
        var language = Language.For(lcid);

        Assert.Equal(TextDocument.Make(language), TextDocument.Read(language));
    }

    [Fact]
    public void Documents_EachOfThem_IsOfALanguageThatShips() =>
        Assert.Equal(Language.All.Select(language => $"{language.Lcid}").Order(), TextDocument.Names.Order());
}
