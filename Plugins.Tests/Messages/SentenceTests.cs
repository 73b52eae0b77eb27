using System.Globalization;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>Every sentence of the assembly in every language that ships, with the numbers at which plural forms change.</summary>
public class SentenceTests
{
    private static readonly int[] Counts = [1, 2, 5, 12, 21, 22, 101];
    private static readonly CloseOutcome[] Outcomes = [CloseOutcome.Won, CloseOutcome.Lost, CloseOutcome.Unknown];

    public static TheoryData<int> Lcids => LanguageTests.Lcids;

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Refusal_EveryNumber_IsWholeAndInOneLanguage(int lcid)
    {
        var wording = new Wording(Language.For(lcid));

        Assert.All(Refused(), refusal => WholeSentence.Demand(lcid, wording.Refused(refusal)));
    }

    /// <summary>What decides is the number of the quotes that stand in the way, and of drafts.</summary>
    [Theory]
    [MemberData(nameof(Lcids))]
    public void Refusal_EveryNumber_CountsInTheFormThatItAsksFor(int lcid)
    {
        var language = Language.For(lcid);
        var texts = ShippedTexts.Of(language);
        string Counted(string key, int count)
        {
            var form = $"{language.FormOf(count)}".ToLowerInvariant();
            return string.Format(CultureInfo.InvariantCulture, texts.GetValueOrDefault($"{key}_{form}") ?? texts[key], count);
        }

        Assert.All(Refused(), refusal =>
        {
            var text = new Wording(language).Refused(refusal);
            var open = refusal.Decision.Open;
            Assert.Contains(Counted("ActiveQuotes", open.Active), text, StringComparison.Ordinal);
            Assert.Contains(open.Draft == 0 ? "" : Counted("DraftQuotes", open.Draft), text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Error_EveryOne_IsWholeAndInOneLanguage(int lcid)
    {
        var wording = new Wording(Language.For(lcid));

        Assert.All(Errors(wording), text => WholeSentence.Demand(lcid, text));
    }

    private static IEnumerable<Refusal> Refused() =>
        from outcome in Outcomes
        from active in Counts
        from draft in (int[])[0, .. Counts]
        from policy in Enum.GetValues<BlockingQuotes>()
        let decision = CloseRule.Decide(new OpenQuoteCounts(active, draft), policy)
        from named in new[] { 0, 1, Refusal.MaxNamed }
        where named <= decision.Blocking
        select new Refusal(outcome, decision, [.. Enumerable.Range(1, named).Select(n => new ReadableQuote($"QUO-{n}", $"Phase {n}"))]);

    private static IEnumerable<string> Errors(Wording wording)
    {
        var wrong = new BulkCloseRequest(Guid.Empty, 4, new string('x', 201), new string('x', 2001), new DateTime(1700, 1, 1, 0, 0, 0, DateTimeKind.Utc), "QUO-1");
        return
        [
            .. Enum.GetValues<InvalidClosing>().Select(wording.Invalid),
            .. Enum.GetValues<InvalidBulkClose>().Select(what => wording.Invalid(what, wrong)),
            .. Failures().Select(wording.Failed),
            wording.Invalid(new InvalidSetting("opsclose_GuardScope", "?", ["AllOpportunities"])),
            wording.MissingColumn("opsclose_GuardScope", "ProjectOpportunities", "msdyn_ordertype"),
            wording.NotChecked("X-1"),
            wording.NotChecked(""),
            wording.QuoteClosed(Quote(1)),
        ];
    }

    private static IEnumerable<BulkCloseFailure> Failures()
    {
        foreach (var closed in (int[])[0, .. Counts])
        {
            var progress = new BulkCloseProgress();
            Enumerable.Range(1, closed).Select(Quote).ToList().ForEach(progress.NoteClosed);
            yield return new BulkCloseFailure("X-1", progress, rollsBack: false, lostIsUnknown: false);

            progress.NoteTurnOf(Quote(closed + 1));
            progress.NoteActivated(Quote(closed + 1));
            yield return new BulkCloseFailure("X-1", progress, rollsBack: false, lostIsUnknown: false);
            yield return new BulkCloseFailure("", progress, rollsBack: true, lostIsUnknown: true);
        }
    }

    private static OpenQuote Quote(int number) => new(Guid.NewGuid(), $"QUO-{number}", isDraft: true, revision: null);
}
