using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>What command and dialog both do, without a browser.</summary>
public class SharedTests
{
    private const string Closing = "ProjectOpsClose.Closing";
    private const string Dataverse = "ProjectOpsClose.Dataverse";
    private const string Failed = "1 quote couldn't be closed: the list says why.";
    private const string Kept = "You kept 1 active quote open.";
    private const string Won = "An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.";
    private const string CanBeClosed = "No quote is in the way any more: the opportunity can be closed.";
    private const string Unlisted = "50 quotes that weren't listed stay open.";
    private const string TwoBeyond = "2 quotes are still open: you may not have access to them, or they were added in the meantime. Ask their owner or an administrator to win the one that the customer accepted, if there is one, and to close the others.";

    [Theory]
    [InlineData("closed: { active: 2, drafts: 1 }, chosen: 3", true, "Closed 2 active quotes and 1 draft quote as Lost.", CanBeClosed)]
    [InlineData("closed: { active: 1, drafts: 0 }, chosen: 1, kept: { active: 1, drafts: 0 }, remaining: 1", true, "Closed 1 active quote as Lost.", Kept, Won)]
    [InlineData("closed: { active: 1, drafts: 0 }, chosen: 1, kept: { active: 0, drafts: 2 }, remaining: 2", true, "Closed 1 active quote as Lost.", "You kept 2 draft quotes open.", "Drafts don't stand in the way, unless your organisation has decided otherwise.")]
    [InlineData("chosen: 2", false, "No quote was closed.", "2 of the chosen quotes were no longer open.", CanBeClosed)]
    [InlineData("closed: { active: 1, drafts: 0 }, chosen: 2, remaining: 2", false, "Closed 1 active quote as Lost.", "1 of the chosen quotes was no longer open.", TwoBeyond)]
    [InlineData("closed: { active: 1, drafts: 0 }, chosen: 3, remaining: 2, stopped: true", false, "Closed 1 active quote as Lost.", "You stopped: 2 of the chosen quotes are still open.")]
    [InlineData("closed: { active: 1, drafts: 0 }, chosen: 2, failed: { active: 1, drafts: 0 }, remaining: 1", false, "Closed 1 active quote as Lost.", Failed, Won)]
    [InlineData("chosen: 2, failed: { active: 2, drafts: 0 }, kept: { active: 0, drafts: 2 }, remaining: 2", false, "No quote was closed.", "2 quotes couldn't be closed: the list says why.", "You kept 2 draft quotes open.", Won)]
    [InlineData("chosen: 2, failed: { active: 0, drafts: 2 }, kept: { active: 0, drafts: 2 }, remaining: 2", false, "No quote was closed.", "2 quotes couldn't be closed: the list says why.", "You kept 2 draft quotes open.")]
    [InlineData("closed: { active: 249, drafts: 0 }, chosen: 249, kept: { active: 1, drafts: 0 }, unlisted: 50, remaining: 51", true, "Closed 249 active quotes as Lost.", Kept, Unlisted, Won)]
    [InlineData("closed: { active: 250, drafts: 0 }, chosen: 250, unlisted: 50, remaining: 50", true, "Closed 250 active quotes as Lost.", Unlisted)]
    [InlineData("closed: { active: 249, drafts: 0 }, chosen: 250, unlisted: 1, remaining: 2, failed: { active: 1, drafts: 0 }", false, "Closed 249 active quotes as Lost.", Failed, "1 quote that wasn't listed stays open.", Won)]
    [InlineData("closed: { active: 250, drafts: 0 }, chosen: 250, unlisted: 50", true, "Closed 250 active quotes as Lost.", CanBeClosed)]
    [InlineData("closed: { active: 1, drafts: 0 }, chosen: 1, remaining: 2", false, "Closed 1 active quote as Lost.", TwoBeyond)]
    public void Receipt_WhatCameOfARun_IsToldAndLooksCompleteOnlyWhenItIs(string given, bool complete, params string[] sentences)
    {
        using var page = new CommandPage().Given(
            $"var end = Object.assign({{ opportunity: {{ id: '1', name: 'Dock' }}, closed: {{ active: 0, drafts: 0 }}, kept: {{ active: 0, drafts: 0 }}, remaining: 0, stopped: false, failed: {{ active: 0, drafts: 0 }}, unlisted: 0, label: 'Lost' }}, {{ {given} }})");

        Assert.Equal(sentences, page.Strings($"{Closing}.receipt(end).then(told => told.sentences)"));
        Assert.Equal(complete ? "true" : "false", page.Text($"{Closing}.receipt(end).then(told => String(told.complete))"));
    }

    [Theory]
    [InlineData("2026-11-28T11:30:00Z", 780, "2026-11-29")]
    [InlineData("2026-11-28T10:30:00Z", 780, "2026-11-28")]
    [InlineData("2026-11-28T09:30:00Z", -600, "2026-11-27")]
    [InlineData("2026-12-31T23:30:00Z", 60, "2027-01-01")]
    public void Today_IsTheUsersDay(string now, int offset, string day)
    {
        using var page = new CommandPage();

        Assert.Equal(day, page.Text($"{Dataverse}.today({offset}, Date.parse('{now}'))"));
    }

    [Theory]
    [InlineData(780, "2026-06-29T23:00:00.000Z")]
    [InlineData(-600, "2026-06-30T22:00:00.000Z")]
    [InlineData(0, "2026-06-30T12:00:00.000Z")]
    public void NoonOf_IsInTheMiddleOfTheUsersDay(int offset, string instant)
    {
        using var page = new CommandPage();

        Assert.Equal(instant, page.Text($"{Dataverse}.noonOf('2026-06-30', {offset}).toISOString()"));
    }

    [Fact]
    public void StatusReasons_OfTheWebApi_AreThoseOfClosedWithoutRevised()
    {
        using var page = WithReasons().Given(
            """
            var asked = [];
            var option = (Value, State, Label) => ({ Value, State, Label: { UserLocalizedLabel: Label ? { Label } : null } });
            var fetch = address => {
              asked.push(address);
              return Promise.resolve({ ok: true, json: () => Promise.resolve({ OptionSet: { Options: [option(1, 0, 'In Progress'), option(5, 3, 'Tabt'), option(7, 3, 'Revised'), option(9, 3, null)] } }) });
            };
            """);

        Assert.Equal("""[{"value":5,"label":"Tabt"},{"value":9,"label":"9"}]""", page.Text("ProjectOpsClose.Reasons.statusReasons().then(JSON.stringify)"));
        Assert.Equal(
            [
                "https://org.example/api/data/v9.2/EntityDefinitions(LogicalName='quote')/Attributes(LogicalName='statuscode')"
                + "/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)",
            ],
            page.Strings("asked"));
    }

    [Theory]
    [InlineData("Promise.reject(new Error('offline'))", "get: name => columns[name]", "text")]
    [InlineData("Promise.resolve({ ok: false, status: 403, statusText: 'Forbidden' })", "statecode: columns.statecode, statuscode: columns.statuscode", "label")]
    [InlineData("Promise.resolve({ ok: true, json: () => Promise.resolve({}) })", "get: name => columns[name]", "Label")]
    public void StatusReasons_WebApiSaysNothing_AreThoseOfTheClientApi(string answer, string attributes, string text)
    {
        using var page = WithReasons().Given(
            $$"""
            var fetch = () => {{answer}};
            var columns = { statecode: { getStatusValuesForState: state => state === 3 ? [5, 7, 8] : [] }, statuscode: { OptionSet: { 5: { {{text}}: 'Lost' }, 7: { {{text}}: 'Revised' } } } };
            Xrm.Utility.getEntityMetadata = () => Promise.resolve({ Attributes: { {{attributes}} } });
            """);

        Assert.Equal("""[{"value":5,"label":"Lost"},{"value":8,"label":"8"}]""", page.Text("ProjectOpsClose.Reasons.statusReasons().then(JSON.stringify)"));
    }

    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(99, 2, 2, false)]
    public void CloseAll_StoppedBetweenCalls_SendsNoMore(int after, int calls, int closed, bool stopped)
    {
        using var page = new CommandPage().Given("page.answers = [closed(1, 0, 1, true), closed(1, 0)]; var before = []; var ended");

        page.Run($"{Closing}.closeAll({{ id: '1', name: 'Dock' }}, {{ Status: 6 }}, {{ before: done => before.push(done.active), isStopped: () => before.length >= {after} }}).then(run => {{ ended = run; }})");

        Assert.Equal(calls, page.Number("page.requests.length"));
        Assert.Equal((closed, stopped ? "true" : "false"), (page.Number("ended.closed.active"), page.Text("String(ended.stopped)")));
        Assert.Equal(6, page.Number("page.requests[0].Status"));
    }

    [Theory]
    [InlineData("new Error('gone')", false)]
    [InlineData("{ message: 'No.', errorCode: -2147220891 }", true)]
    [InlineData("{ message: 'Gone.', errorCode: 0 }", false)]
    [InlineData("{ message: 'An unexpected error occurred.', errorCode: -2147220970 }", false)]
    [InlineData("{ message: 'An unexpected error occurred.', errorCode: 2147746326 }", false)]
    [InlineData("{}", false)]
    public void IsRefusal_OnlyAnAnswerOfTheServersOwn(string error, bool refusal)
    {
        using var page = new CommandPage();

        Assert.Equal(refusal ? "true" : "false", page.Text($"String({Closing}.isRefusal({error}))"));
    }

    private static CommandPage WithReasons()
    {
        var page = new CommandPage();
        page.Load([File.ReadAllText(TestSolution.WebResource("opsclose_/js/closequotes/reasons.js"))]);
        return page;
    }
}
