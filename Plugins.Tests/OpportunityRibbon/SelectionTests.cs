namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>Quotes selected in the subgrid where no dialog can be shown: those alone are asked about and closed.</summary>
public class SelectionTests
{
    private const string Opportunity = "0b8a7b1c-1111-4a5b-9c3d-000000000001";

    [Fact]
    public void CloseQuotes_SomeSelected_AsksAboutTheOpenOnesAlone()
    {
        using var page = new CommandPage().Given("page.confirm = false");

        CloseSelected(page, 2, 9);

        Assert.StartsWith("confirm: Close 1 active quote of \"New warehouse\" as Lost?\n\nQUO-2 Phase 2 (Active)\n\n", page.LastQuestion, StringComparison.Ordinal);
        Assert.Contains($"eq {Opportunity} and (statecode eq 0 or statecode eq 1) and (quoteid eq {Id(2)} or quoteid eq {Id(9)})&", page.Text("page.queries[0]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.open = { active: 2, drafts: 1 }; page.answers = [closed(1, 1, 1)]", "You kept 1 active quote open.")]
    [InlineData("page.open = { active: 2, drafts: 1 }; page.more = { active: 270, drafts: 31 }; page.answers = [closed(1, 1, 299)]", "You kept 269 active quotes and 30 draft quotes open.")]
    public void CloseQuotes_SomeSelected_SendsTheirIdsAndTellsThatTheOthersWereKept(string given, string kept)
    {
        using var page = new CommandPage().Given(given);

        CloseSelected(page, 2, 3);

        Assert.Equal($"{Id(2)},{Id(3)}", page.Text("page.requests[0].QuoteIds"));
        Assert.Equal(
            $"notify INFO opsclose.CloseQuotes: Closed 1 active quote and 1 draft quote as Lost. {kept} An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.",
            page.Log[^1]);
    }

    [Theory]
    [InlineData("1 of the chosen quotes was no longer open.", 9)]
    [InlineData("2 of the chosen quotes were no longer open.", 8, 9)]
    public void CloseQuotes_NoneOfTheSelectedIsOpen_SaysSoAndClosesNothing(string told, params int[] selected)
    {
        using var page = new CommandPage();

        CloseSelected(page, selected);

        Assert.Contains($"alert: No quote was closed. {told}", page.Log);
        Assert.Equal(0, page.Number("page.requests.length"));
        Assert.DoesNotContain(page.Log, entry => entry.StartsWith("confirm: ", StringComparison.Ordinal));
    }

    private static string Id(int quote) => $"0b8a7b1c-2222-4a5b-9c3d-{quote:D12}";

    private static void CloseSelected(CommandPage page, params IEnumerable<int> quotes)
    {
        var references = quotes.Select(quote => $"{{ Id: '{{{Id(quote).ToUpperInvariant()}}}', Name: 'Phase {quote}', TypeName: 'quote' }}");
        page.Run($"ProjectOpsClose.OpportunityRibbon.closeQuotes(form, [{string.Join(", ", references)}])");
    }
}
