using System.Collections.Generic;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>What a user who is refused can do, and what does their deal no harm.</summary>
/// <remarks>
/// To know whether they have the command Close quotes would cost a call, so each advice is right with it and without it. Why Won
/// doesn't say to close every quote: docs/adr/0017-which-quotes-stay-open.md.
/// </remarks>
internal static class Advice
{
    /// <summary>The sentences, in the order in which they are read.</summary>
    public static IEnumerable<TextKey> For(Refusal refusal) =>
    [
        .. refusal.Outcome == CloseOutcome.Lost ? ToLose(refusal) : ToWin(refusal),
        refusal.Decision.Policy == BlockingQuotes.ActiveAndDraft
            ? TextKey.CloseAgainWithoutActiveAndDraft
            : TextKey.CloseAgainWithoutActive,
    ];

    /// <summary>Also for an outcome that nobody knows: every sentence leaves it open whether the customer accepted a quote.</summary>
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
}
