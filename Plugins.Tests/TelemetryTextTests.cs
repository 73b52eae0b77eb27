using System.ServiceModel;
using CsCheck;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>What anybody has named or typed, and what Dataverse says of it, changes no event: whatever it is, it can't be in there.</summary>
public sealed class TelemetryTextTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String[1, 40],
        Gen.OneOf(
            "Contoso", "QUO-00001", "{0}", "{Name}", "a=b", " Active=0 ", "\r\nEvent=ProjectOpsClose.ClosingRefused Active=0", "<b>", "\u202Erevo", "=", " ",
            "00000000-0000-0000-0000-000000000001"));

    private static readonly Gen<Case> Cases = Gen.Select(
        Gen.OneOf(Door.Win, Door.Lose, Door.Create, Door.CustomApi),
        Gen.Int[0, 3],
        Gen.Int[0, 2],
        Gen.Int[1, 12],
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool),
        Hostile.Array[6],
        (door, active, draft, refusedCall, switches, texts) => new Case(door, active, draft, refusedCall, switches, texts));

    [Fact]
    public void Event_WhateverTheTexts_IsTheSamePairsOfValues() => Cases.Sample(
        one =>
        {
            var told = Told(one, one.Texts);

            Assert.Equal(Told(one, ["x", "x", "x", "x", "x", "x"]), told);
            Assert.All(told, text => Assert.Matches(@"^Event=ProjectOpsClose\.(ClosingRefused|BulkCloseEnded)( [A-Z]\w+=[\w-]+)+$", text));
            Assert.True(told.Count <= 1);
            return true;
        },
        iter: 2_000);

    /// <summary>A step that impersonates runs in another user's name.</summary>
    [Theory]
    [InlineData("Win")]
    [InlineData("CustomApi")]
    public void Event_RunsInAnotherUsersName_TellsWhoStartedIt(string door)
    {
        var (logger, told) = LoggerStub.Keeping();

        new DoorRun(Enum.Parse<Door>(door), new FaultyDataverse(1, 0, int.MaxValue, new TimeoutException())) { Logger = () => logger }.Execute();

        Assert.Equal($"{DoorRun.User:D}", Assert.Single(told).Pairs["UserId"]);
    }

    private static IReadOnlyList<string> Told(Case one, string[] texts)
    {
        var fault = new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040265), Message = texts[0] };
        var dataverse = new FaultyDataverse(one.Active, one.Draft, one.RefusedCall, new FaultException<OrganizationServiceFault>(fault, new FaultReason(texts[0])))
        {
            Named = texts[1],
            Variables = one.Switches.WrongSetting ? new Dictionary<string, string> { ["opsclose_GuardScope"] = $"!{texts[2]}", ["opsclose_DraftQuotes"] = $"!{texts[2]}" } : [],
        };
        var (logger, told) = LoggerStub.Keeping();
        var parameters = new Dictionary<string, object> { ["Subject"] = texts[3], ["Description"] = texts[4] };
        if (one.Switches.WrongIds)
        {
            parameters["QuoteIds"] = $"!{texts[5]}";
        }

        _ = new DoorRun(one.Door, dataverse) { Logger = () => logger, Parameters = parameters, InTransaction = one.Switches.InTransaction }.Execute();
        return [.. told.Select(what => what.Text)];
    }

    private sealed record Case(Door Door, int Active, int Draft, int RefusedCall, (bool WrongSetting, bool WrongIds, bool InTransaction) Switches, string[] Texts);
}
