using System.ServiceModel;
using CsCheck;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>
/// Whatever Dataverse raises in whichever call, each door ends in an exception that Dataverse shows to the user, with a
/// code of ours and the platform's words, and asks nothing more.
/// </summary>
public sealed class PlatformFaultTests
{
    private const int UnknownColumn = unchecked((int)0x80041103);

    private static readonly Gen<Case> Cases = Gen.Select(
        Gen.Enum<Door>(),
        Gen.Frequency((9, Gen.Int[0, 3]), (1, Gen.Const(251))),
        Gen.Int[0, 2],
        Gen.Select(
            Gen.OneOf("AllOpportunities", "ProjectOpportunities", "wrong"),
            Gen.OneOf("Active", "ActiveAndDraft", ""),
            Gen.OneOf("ActivateThenClose", "CloseDirectly", "wrong"),
            Gen.OneOf("20", "0")),
        Gen.OneOf<int?>(null, 0, 1030, 1033),
        Gen.OneOf<int?>(null, OpportunityBuilder.ItemBased, OpportunityBuilder.WorkBased),
        Gen.Select(Gen.OneOf(UnknownColumn, unchecked((int)0x80040220), 0), Gen.OneOf<string?>("The price list is missing.", "", null), Gen.Enum<Raised>(), Gen.Bool),
        (door, active, draft, settings, language, orderType, fault) => new Case(door, active, draft, settings, language, orderType, fault.Item1, fault.Item2, fault.Item3, fault.Item4));

    /// <summary>What a call may end with: https://learn.microsoft.com/power-apps/developer/data-platform/org-service/handle-exceptions-code.</summary>
    private enum Raised
    {
        FaultWithDetail,
        FaultWithoutDetail,
        PlainFault,
        Timeout,
        BrokenChannel,
    }

    [Fact]
    public void AnyFault_InAnyCallOfAnyDoor_EndsInACodeOfOursAndAsksNothingMore() => Cases.Sample(
        one =>
        {
            for (var call = 1; Meets(one, call); call++)
            {
            }
        },
        iter: 300);

    /// <summary>A user without the right to the opportunity mustn't learn how many quotes it has: docs/adr/0003-whose-rights.md.</summary>
    [Theory]
    [InlineData("AllOpportunities", 4)]
    [InlineData("ProjectOpportunities", 5)]
    public void Guard_FaultBeforeTheUserHasReadTheOpportunity_TellsNoNumberAnywhere(string scope, int reads)
    {
        Assert.All(Enumerable.Range(1, reads), call =>
        {
            var one = new Case(Door.Create, 7_331, 7_331, (scope, "ActiveAndDraft", "", ""), 1033, OpportunityBuilder.WorkBased, 0, "No.", Raised.FaultWithDetail, InTransaction: true);
            var (dataverse, trace, thrown) = Run(one, call);

            Assert.Equal(call, dataverse.Calls.Count);
            Assert.Equal(call == reads ? "Retrieve" : "RetrieveMultiple", dataverse.Calls[^1]);
            Assert.Equal("The opportunity wasn't closed. Dataverse reported an error: No.", thrown!.Message);
            Assert.Equal(["Dataverse refused a call: No."], trace);
        });
    }

    /// <summary>The same code when a draft is activated, or closed as a draft, needn't mean that the organisation lacks Lost.</summary>
    [Theory]
    [InlineData(1, 0, "ActivateThenClose", 5, true)]
    [InlineData(0, 1, "ActivateThenClose", 5, false)]
    [InlineData(0, 1, "ActivateThenClose", 6, true)]
    [InlineData(0, 1, "CloseDirectly", 5, false)]
    public void BulkClose_StatusIsRefused_SaysThatLostIsMissingOnlyOfAnActiveQuote(int active, int draft, string drafts, int refusedCall, bool said)
    {
        Assert.All([unchecked((int)0x80048408), unchecked((int)0x8004431A)], code =>
        {
            var one = new Case(Door.CustomApi, active, draft, ("", "", drafts, "20"), 1033, null, code, "Not valid.", Raised.FaultWithDetail, InTransaction: true);

            var (dataverse, _, thrown) = Run(one, refusedCall);

            Assert.True(dataverse.HasRefused);
            Assert.Equal(said, thrown!.Message.Contains("no status reason 5 (Lost)", StringComparison.Ordinal));
            Assert.Contains("can't be closed: Not valid.", thrown.Message, StringComparison.Ordinal);
        });
    }

    /// <summary>True when the door came as far as this call.</summary>
    private static bool Meets(Case one, int call)
    {
        var (dataverse, trace, thrown) = Run(one, call);
        if (!dataverse.HasRefused)
        {
            return false;
        }

        var error = Assert.IsType<InvalidPluginExecutionException>(thrown);
        var code = (ErrorCode)error.ErrorCode;
        Assert.Equal(call, dataverse.Calls.Count);
        Assert.True(Enum.IsDefined(code), $"{error.ErrorCode} is no code of ours.");
        Assert.Contains(trace, line => line.Contains(one.Said, StringComparison.Ordinal));
        if (code is ErrorCode.PlatformFault or ErrorCode.QuoteNotClosed)
        {
            Assert.Equal(OperationStatus.Failed, error.Status);
            Assert.Contains(one.Said, error.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(
                code == ErrorCode.BlockedByQuotes ? dataverse.Calls[^2] == "Retrieve" : code == ErrorCode.MissingColumn && one.Code == UnknownColumn,
                $"{code} says nothing of the fault.");
        }

        return true;
    }

    private static (FaultyDataverse Dataverse, IReadOnlyList<string> Trace, Exception? Thrown) Run(Case one, int refusedCall)
    {
        var dataverse = new FaultyDataverse(one.Active, one.Draft, refusedCall, one.Exception)
        {
            Variables = new Dictionary<string, string>
            {
                ["opsclose_GuardScope"] = one.Settings.Scope,
                ["opsclose_BlockingQuotes"] = one.Settings.Blocking,
                ["opsclose_DraftQuotes"] = one.Settings.Drafts,
                ["opsclose_SecondsPerCall"] = one.Settings.Seconds,
            },
            Language = one.Language,
            OrderType = one.OrderType,
        };
        var run = new DoorRun(one.Door, dataverse) { InTransaction = one.InTransaction };
        return (dataverse, run.Trace, run.Execute());
    }

    private sealed record Case(
        Door Door, int Active, int Draft, (string Scope, string Blocking, string Drafts, string Seconds) Settings, int? Language, int? OrderType,
        int Code, string? Message, Raised Raised, bool InTransaction)
    {
        private const string Reason = "The reason of the fault.";

        /// <summary>What of the fault must reach user and trace.</summary>
        public string Said => Raised == Raised.FaultWithDetail ? Message ?? Reason : Reason;

        public Exception Exception => Raised switch
        {
            Raised.FaultWithDetail => new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = Code, Message = Message }, new FaultReason(Reason)),
            Raised.FaultWithoutDetail => new FaultException<OrganizationServiceFault>(null!, new FaultReason(Reason)),
            Raised.PlainFault => new FaultException(Reason),
            Raised.Timeout => new TimeoutException(Reason),
            _ => new CommunicationException(Reason),
        };
    }
}
