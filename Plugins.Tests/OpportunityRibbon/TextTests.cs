namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

public class TextTests
{
    /// <summary>Māori, which Dataverse has no language pack for.</summary>
    private const int Untranslated = 1153;

    [Theory]
    [InlineData(1033, 1, 0, "Close 1 active quote of")]
    [InlineData(1033, 2, 0, "Close 2 active quotes of")]
    [InlineData(1033, 0, 1, "Close 1 draft quote of")]
    [InlineData(1033, 0, 2, "Close 2 draft quotes of")]
    [InlineData(1033, 1, 2, "Close 1 active quote and 2 draft quotes of")]
    [InlineData(1030, 1, 0, "Vil du lukke 1 aktivt tilbud på")]
    [InlineData(1030, 2, 0, "Vil du lukke 2 aktive tilbud på")]
    [InlineData(1030, 0, 1, "Vil du lukke 1 tilbudskladde på")]
    [InlineData(1030, 0, 2, "Vil du lukke 2 tilbudskladder på")]
    [InlineData(1030, 2, 1, "Vil du lukke 2 aktive tilbud og 1 tilbudskladde på")]
    public void Question_CountsInTheUsersLanguage_AreSingularOrPlural(int language, int active, int drafts, string question)
    {
        using var page = new CommandPage(language).Given($"page.open = {{ active: {active}, drafts: {drafts} }}; page.confirm = false");

        page.CloseQuotes();

        Assert.StartsWith($"confirm: {question} \"New warehouse\" {(language == 1030 ? "som tabt" : "as Lost")}?", page.LastQuestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1033, "Close 3 active quotes of 1 opportunity as Lost?")]
    [InlineData(1030, "Vil du lukke 3 aktive tilbud på 1 salgsmulighed som tabt?")]
    public void Question_OneOpportunitySelected_IsSingular(int language, string question)
    {
        using var page = new CommandPage(language).Given("page.open = { active: 3, drafts: 0 }; page.confirm = false");

        page.CloseQuotesOf("Alpha");

        Assert.StartsWith("confirm: " + question, page.LastQuestion, StringComparison.Ordinal);
    }

    [Fact]
    public void CloseQuotes_DanishUser_ReadsDanishThroughout()
    {
        using var page = new CommandPage(1030).Given("page.answers = [closed(2, 0, 1)]");

        page.CloseQuotes();

        Assert.Equal(
            [
                "progress: Tæller tilbud",
                "confirm: Vil du lukke 2 aktive tilbud og 1 tilbudskladde på \"New warehouse\" som tabt?\n\nQUO-1 Phase 1 (Active)\nQUO-2 Phase 2 (Active)\nQUO-3 Phase 3 (Draft)\n\nHar kunden accepteret et af dem, så vælg \"Annuller\", registrer først det tilbud som vundet, og vent, til det vises som vundet. Et lukket tilbud kan ikke åbnes igen. Når et projekttilbud tabes, kan dets projekt blive lukket, og reservationerne på det kan blive annulleret. Kladder aktiveres først, fordi kun aktive tilbud kan lukkes.",
                "progress: Lukker 2 aktive tilbud og 1 tilbudskladde.",
                "notify WARNING opsclose.CloseQuotes: 2 aktive tilbud er blevet lukket som Tabt. 1 af de valgte tilbud var ikke længere åbent. 1 tilbud er stadig åbent: Måske har du ikke adgang til det, eller det er kommet til imens. Bed ejeren eller en administrator om at registrere det som vundet, hvis kunden har accepteret det, og ellers lukke det.",
            ],
            page.Log.Where(entry => entry.Contains(": ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("page.answers = [closed(2, 1)]")]
    [InlineData("page.answers = [closed(1, 0, 2, true), fault('Not allowed.', -2147220960)]")]
    [InlineData("page.answers = [closed(1, 0, 4)]")]
    [InlineData("page.answers = [fault()]; page.name = null")]
    public void CloseQuotes_NoStringsInTheUsersLanguage_ReadsEnglish(string given)
    {
        using var english = new CommandPage().Given(given).CloseQuotes();

        using var untranslated = new CommandPage(Untranslated).Given(given).CloseQuotes();

        Assert.Equal(english.Log, untranslated.Log);
        Assert.Equal(english.Text("JSON.stringify(page.dialogs)"), untranslated.Text("JSON.stringify(page.dialogs)"));
    }

    /// <summary>A ribbon's script may run before the RESX it depends on are there, and without them.</summary>
    [Theory]
    [InlineData("Xrm.Utility.getResourceString = () => { throw new Error('does not exist'); }")]
    [InlineData("Xrm.Utility.getResourceString = () => null")]
    [InlineData("Xrm.Utility.getResourceString = () => undefined")]
    [InlineData("Xrm.Utility.getResourceString = undefined")]
    public void CloseQuotes_NoStringsAreLoaded_ReadsEnglish(string given)
    {
        using var english = new CommandPage().Given("page.answers = [closed(2, 1)]").CloseQuotes();

        using var danish = new CommandPage(1030).Given("page.answers = [closed(2, 1)]").Given(given).CloseQuotes();

        Assert.Equal(english.Log, danish.Log);
    }

    [Fact]
    public void CloseQuotes_AKeyIsMissing_ReadsThatOneInEnglish()
    {
        using var page = new CommandPage(1030, missingKey: "ProjectQuotes").Given("page.confirm = false");

        page.CloseQuotes();

        Assert.Equal(
            "confirm: Vil du lukke 2 aktive tilbud og 1 tilbudskladde på \"New warehouse\" som tabt?\n\nQUO-1 Phase 1 (Active)\nQUO-2 Phase 2 (Active)\nQUO-3 Phase 3 (Draft)\n\nHar kunden accepteret et af dem, så vælg \"Annuller\", registrer først det tilbud som vundet, og vent, til det vises som vundet. Et lukket tilbud kan ikke åbnes igen. Losing a project quote may close its project and cancel the bookings on it. Kladder aktiveres først, fordi kun aktive tilbud kan lukkes.",
            page.LastQuestion);
    }

    [Theory]
    [InlineData("'{0} & $& <b>{1}</b>'", "\"{0} & $& <b>{1}</b>\"")]
    [InlineData("null", "this opportunity")]
    [InlineData("''", "this opportunity")]
    public void Question_WhateverTheOpportunityIsCalled_ShowsItAsItIs(string name, string shown)
    {
        using var page = new CommandPage().Given($"page.name = {name}; page.confirm = false");

        page.CloseQuotes();

        Assert.StartsWith($"confirm: Close 2 active quotes and 1 draft quote of {shown} as Lost?", page.LastQuestion, StringComparison.Ordinal);
    }
}
