using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Messages;

internal static class EnglishTexts
{
    public static readonly Dictionary<TextKey, string> Texts = new()
    {
        [TextKey.CannotCloseAsWon] = "The opportunity can't be closed as Won because it still has {0}",
        [TextKey.CannotCloseAsLost] = "The opportunity can't be closed as Lost because it still has {0}",
        [TextKey.CannotClose] = "The opportunity can't be closed because it still has {0}",
        [TextKey.OneActiveQuote] = "1 active quote",
        [TextKey.ActiveQuotes] = "{0} active quotes",
        [TextKey.OneDraftQuote] = "1 draft quote",
        [TextKey.DraftQuotes] = "{0} draft quotes",
        [TextKey.Both] = "{0} and {1}",
        [TextKey.NamedAndMore] = "{0} and {1} more",
        [TextKey.NamedAndMoreHidden] = "{0} and {1} more that you don't have access to",
        [TextKey.AllHidden] = "{0} that you don't have access to",
        [TextKey.AlsoDrafts] = "It also has {0}.",
        [TextKey.WinOneThenCloseTheRest] =
            "If the customer accepted one of the quotes, win that one first. Choose \"Close quotes\" on the command bar to close the rest as Lost or Canceled.",
        [TextKey.WinOrCloseIt] =
            "If the customer accepted the quote, win it; if not, choose \"Close quotes\" on the command bar to close it as Lost or Canceled.",
        [TextKey.CloseThem] = "Choose \"Close quotes\" on the command bar to close the quotes as Lost.",
        [TextKey.CloseIt] = "Choose \"Close quotes\" on the command bar to close the quote as Lost.",
        [TextKey.WithoutCommandWinOrCloseThem] =
            "If quotes are still open and the command isn't there, ask their owner or an administrator to win or close them.",
        [TextKey.WithoutCommandWinOrCloseIt] = "If the command isn't there, ask the owner or an administrator to win or close the quote.",
        [TextKey.WithoutCommandCloseThem] =
            "If quotes are still open and the command isn't there, ask their owner or an administrator to close them.",
        [TextKey.WithoutCommandCloseIt] = "If the command isn't there, ask the owner or an administrator to close the quote.",
        [TextKey.AskToWinOrCloseTheHidden] =
            "Ask the owner or an administrator to win or close those that you don't have access to, or all of them if the command isn't there.",
        [TextKey.AskToCloseTheHidden] =
            "Ask the owner or an administrator to close those that you don't have access to, or all of them if the command isn't there.",
        [TextKey.AskToWinOneAndCloseTheRest] =
            "Ask the owner of the quotes or an administrator to win the one that the customer accepted, if there is one, and to close the rest.",
        [TextKey.AskToWinOrCloseIt] = "Ask the owner of the quote or an administrator to win it if the customer accepted it, and to close it if not.",
        [TextKey.AskToCloseThem] = "Ask the owner of the quotes or an administrator to close them as Lost.",
        [TextKey.AskToCloseIt] = "Ask the owner of the quote or an administrator to close it as Lost.",
        [TextKey.CloseAgainWithoutActive] = "Close the opportunity again when no active quote is left.",
        [TextKey.CloseAgainWithoutActiveAndDraft] = "Close the opportunity again when no active or draft quote is left.",
        [TextKey.CloseRowIsNoRow] = "The request to close an opportunity holds no opportunityclose row.",
        [TextKey.OpportunityIdMissing] =
            "The request to close an opportunity doesn't say which one: opportunityid of the opportunityclose row is missing.",
        [TextKey.OpportunityIdIsNoReference] =
            "The request to close an opportunity doesn't say which one: opportunityid of the opportunityclose row is no reference to an opportunity.",
        [TextKey.OpportunityIdHasNoId] =
            "The request to close an opportunity doesn't say which one: opportunityid of the opportunityclose row is a reference without an id; an alternate key isn't enough.",
        [TextKey.InvalidSetting] =
            "The environment variable {0} has the value \"{1}\". Allowed values: {2}. Ask an administrator to correct it.",
        [TextKey.MissingColumn] =
            "The environment variable {0} has the value \"{1}\", but opportunities here have no column {2}: Project Operations isn't installed. Ask an administrator to correct the variable.",
        [TextKey.NoOpportunity] = "The request to close quotes doesn't say of which opportunity: its reference is missing or has no id.",
        [TextKey.StatusIsNotOfClosed] =
            "Status {0} is no status reason for closing a quote. Allowed values: 5 (Lost), 6 (Canceled), or a status reason of your organisation's own for the state Closed.",
        [TextKey.SubjectTooLong] = "Subject has {0} characters; at most {1} are allowed.",
        [TextKey.DescriptionTooLong] = "Description has {0} characters; at most {1} are allowed.",
        [TextKey.ClosedOnTooEarly] = "ClosedOn {0} is too early: Dataverse keeps no date before {1}.",
        [TextKey.QuoteIdIsNoId] = "QuoteIds holds \"{0}\", which is no id of a quote.",
        [TextKey.TooManyQuoteIds] = "QuoteIds holds {0} ids; at most {1} are allowed.",
        [TextKey.QuoteClosed] = "Quote {0} closed",
        [TextKey.QuoteNotClosed] = "Quote {0} can't be closed: {1}",
        [TextKey.QuoteNotClosedUnexplained] = "Quote {0} can't be closed.",
        [TextKey.LostIsUnknown] = "This organisation has no status reason 5 (Lost) for closed quotes: give one that it has as Status.",
        [TextKey.NothingChanged] = "All quotes are as they were before: this call changed nothing.",
        [TextKey.NothingClosedBefore] = "No quote was closed before it.",
        [TextKey.ClosedBefore] = "Closed before it: {0}.",
        [TextKey.LeftActivated] = "Quote {0} was a draft and is active now.",
        [TextKey.PlatformFault] = "Dataverse reported an error: {0}",
        [TextKey.PlatformFaultUnexplained] = "Dataverse reported an error and didn't say why.",
        [TextKey.OpportunityNotClosed] = "The opportunity wasn't closed.",
    };
}
