using System.Collections.Generic;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>What a user who is refused can do, and what does their deal no harm.</summary>
/// <remarks>
/// To know whether they have the command Close quotes would cost a call, so each advice is right with it and without it. Why Won
/// doesn't say to close every quote, and not at once: docs/adr/0017-which-quotes-stay-open.md.
/// </remarks>
internal static class Advice
{
    /// <summary>The sentences, in the order in which they are read.</summary>
    public static IEnumerable<TextKey> For(Refusal refusal) =>
    [
        .. refusal.Outcome switch
        {
            CloseOutcome.Won => ToWin(refusal),
            CloseOutcome.Lost => ToLose(refusal),
            _ => ToSettle(refusal),
        },
        refusal.Decision.Policy == BlockingQuotes.ActiveAndDraft
            ? TextKey.CloseAgainWithoutActiveAndDraft
            : TextKey.CloseAgainWithoutActive,
    ];

    private static TextKey[] ToWin(Refusal refusal) => refusal switch
    {
        { Hidden: HiddenQuotes.All, IsAboutOne: true } => [TextKey.AskToWinOrCloseIt],
        { Hidden: HiddenQuotes.All } => [TextKey.AskToWinOneAndCloseTheRest],
        { IsAboutOne: true } => [TextKey.WinOrCloseIt, TextKey.WithoutCommandWinOrCloseIt],
        { Hidden: HiddenQuotes.Some } => [TextKey.WinOneThenCloseTheRest, TextKey.AskToWinOrCloseTheHidden],
        _ => [TextKey.WinOneThenCloseTheRest, TextKey.WithoutCommandWinOrCloseThem],
    };

    private static TextKey[] ToLose(Refusal refusal) => refusal switch
    {
        { Hidden: HiddenQuotes.All, IsAboutOne: true } => [TextKey.AskToCloseIt],
        { Hidden: HiddenQuotes.All } => [TextKey.AskToCloseThem],
        { IsAboutOne: true } => [TextKey.CloseIt, TextKey.WithoutCommandCloseIt],
        { Hidden: HiddenQuotes.Some } => [TextKey.CloseThem, TextKey.AskToCloseTheHidden],
        _ => [TextKey.CloseThem, TextKey.WithoutCommandCloseThem],
    };

    /// <summary>Whether it is won or lost isn't known: each sentence is right for both.</summary>
    private static TextKey[] ToSettle(Refusal refusal) => refusal switch
    {
        { Hidden: HiddenQuotes.All, IsAboutOne: true } => [TextKey.AskToSettleIt],
        { Hidden: HiddenQuotes.All } => [TextKey.AskToSettleThem],
        { IsAboutOne: true } => [TextKey.SettleIt, TextKey.WithoutCommandWinOrCloseIt],
        { Hidden: HiddenQuotes.Some } => [TextKey.SettleThem, TextKey.AskToWinOrCloseTheHidden],
        _ => [TextKey.SettleThem, TextKey.WithoutCommandWinOrCloseThem],
    };
}
