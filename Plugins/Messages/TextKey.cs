namespace ProjectOpsClose.Plugins.Messages;

/// <summary>Every sentence, and part of one, that a user may read. Placeholders are those of string.Format.</summary>
internal enum TextKey
{
    /// <summary>{0}: the blocking quotes, counted.</summary>
    CannotCloseAsWon,
    CannotCloseAsLost,
    CannotClose,

    OneActiveQuote,

    /// <summary>{0}: how many.</summary>
    ActiveQuotes,
    OneDraftQuote,
    DraftQuotes,

    /// <summary>{0} and {1}: counts of active and of draft quotes, in words.</summary>
    Both,

    /// <summary>{0}: the names; {1}: how many more.</summary>
    NamedAndMore,
    NamedAndMoreHidden,

    /// <summary>{0}: the blocking quotes, counted, when all of them are hidden.</summary>
    AllHidden,

    /// <summary>{0}: the drafts, counted.</summary>
    AlsoDrafts,

    WinOneThenCloseTheRest,
    WinOrCloseIt,
    CloseThem,
    CloseIt,
    WithoutCommandWinOrCloseThem,
    WithoutCommandWinOrCloseIt,
    WithoutCommandCloseThem,
    WithoutCommandCloseIt,
    AskToWinOrCloseTheHidden,
    AskToCloseTheHidden,
    AskToWinOneAndCloseTheRest,
    AskToWinOrCloseIt,
    AskToCloseThem,
    AskToCloseIt,
    CloseAgainWithoutActive,
    CloseAgainWithoutActiveAndDraft,

    CloseRowIsNoRow,
    OpportunityIdMissing,
    OpportunityIdIsNoReference,
    OpportunityIdHasNoId,

    /// <summary>{0}: the variable; {1}: its value; {2}: the values allowed.</summary>
    InvalidSetting,

    /// <summary>{0}: the variable; {1}: its value; {2}: the column.</summary>
    MissingColumn,

    NoOpportunity,

    /// <summary>{0}: the status reason asked for.</summary>
    StatusIsNotOfClosed,

    /// <summary>{0}: how long it is; {1}: how long it may be.</summary>
    SubjectTooLong,
    DescriptionTooLong,
    QuoteIdIsNoId,
    TooManyQuoteIds,

    /// <summary>{0}: the day asked for; {1}: the first one.</summary>
    ClosedOnTooEarly,

    /// <summary>The subject of a quoteclose row. {0}: the quote's number.</summary>
    QuoteClosed,

    /// <summary>{0}: the quote; {1}: the platform's message.</summary>
    QuoteNotClosed,
    QuoteNotClosedUnexplained,
    LostIsUnknown,
    NothingChanged,
    NothingClosedBefore,

    /// <summary>{0}: the quotes.</summary>
    ClosedBefore,

    /// <summary>{0}: the quote.</summary>
    LeftActivated,

    /// <summary>{0}: the platform's message.</summary>
    PlatformFault,
    PlatformFaultUnexplained,
    OpportunityNotClosed,
}
