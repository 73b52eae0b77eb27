using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>SDK calls and time: what a call costs, and that it always comes to an end.</summary>
public class CostTests
{
    public static TheoryData<int, int, bool> Mixes
    {
        get
        {
            var data = new TheoryData<int, int, bool>();
            foreach (var direct in (bool[])[false, true])
            {
                foreach (var size in (int[])[0, 1, 249, 250, 251, 500])
                {
                    foreach (var drafts in (int[])[.. new HashSet<int> { 0, size / 2, size }])
                    {
                        data.Add(size - drafts, drafts, direct);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Mixes))]
    public void Call_AnyMix_CostsExactlyWhatTheFormulaSays(int active, int drafts, bool closesDraftsDirectly)
    {
        using var organization = new TestOrganization(draftQuotesCanBeClosed: closesDraftsDirectly);
        if (closesDraftsDirectly)
        {
            organization.SetVariable("opsclose_DraftQuotes", "CloseDirectly");
        }

        var opportunity = new OpportunityBuilder().WithDraft(drafts).WithActive(active).In(organization);

        var result = organization.CloseQuotes(organization.AddUser(), opportunity);

        var pages = ((active + drafts) / 250) + 1;
        var callsADraft = closesDraftsDirectly ? 1 : 2;
        Assert.Equal(new BulkClose(active, drafts, 0, false), result);
        Assert.Equal(pages + active + (callsADraft * drafts) + 4, organization.CallsOf(BulkClose.Message).Count);
    }

    [Fact]
    public void Call_TimeIsOverExactlyNow_StopsThere()
    {
        // Readings: at the start, then per quote one before it (but the first) and one for its closing time.
        var now = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        using var organization = new TestOrganization(clock: () =>
        {
            var read = now;
            now = now.AddSeconds(5);
            return read;
        });
        var opportunity = new OpportunityBuilder().WithActive(5).In(organization);

        var result = organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(new BulkClose(2, 0, 3, true), result);
        Assert.Equal(2 + 2 + 4, organization.CallsOf(BulkClose.Message).Count);
    }

    [Fact]
    public void Call_TimeIsOver_StopsAndIsRepeatedUntilAllIsDone()
    {
        var now = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        using var organization = new TestOrganization(clock: () => now = now.AddMilliseconds(1));
        organization.SetVariable("opsclose_SecondsPerCall", "1");
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithDraft(500).WithActive(1_500).In(organization);

        var results = CallUntilDone(organization, user, opportunity, most: 20);

        Assert.True(results.Count > 1, "One call was enough: the time bound was not met.");
        Assert.All(results.SkipLast(1), result => Assert.True(result.MoreToDo));
        Assert.False(results[results.Count - 1].MoreToDo);
        Assert.Equal(0, results[results.Count - 1].Remaining);
        Assert.Equal(2_000, results.Sum(result => result.ActiveClosed + result.DraftsClosed));
    }

    [Fact]
    public void Call_EachStepTakesLongerThanItsTime_ClosesOneQuoteACall()
    {
        var now = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        using var organization = new TestOrganization(clock: () => now = now.AddMinutes(1));
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(3).In(organization);

        var results = CallUntilDone(organization, user, opportunity, most: 3);

        Assert.Equal(
            [new BulkClose(1, 0, 2, true), new BulkClose(1, 0, 1, true), new BulkClose(1, 0, 0, false)], results);
    }

    [Fact]
    public void Call_TenThousandQuotes_Finishes()
    {
        using var organization = new TestOrganization();
        organization.SetVariable("opsclose_SecondsPerCall", "60");
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(10_000).In(organization);

        var results = CallUntilDone(organization, user, opportunity, most: 10);

        Assert.Equal(10_000, results.Sum(result => result.ActiveClosed));
        Assert.Equal(0, results[results.Count - 1].Remaining);
    }

    private static List<BulkClose> CallUntilDone(TestOrganization organization, Guid user, Guid opportunity, int most)
    {
        var results = new List<BulkClose>();
        do
        {
            results.Add(organization.CloseQuotes(user, opportunity));
        }
        while (results[results.Count - 1].MoreToDo && results.Count < most);
        return results;
    }
}
