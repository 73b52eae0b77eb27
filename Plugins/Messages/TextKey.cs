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

    /// <summary>{0}: the drafts, counted.</summary>
    AlsoDrafts,

    CloseQuotesFirst,
    AskForTheRest,
    AskForAll,

    CloseRowIsNoRow,
    OpportunityIdMissing,
    OpportunityIdIsNoReference,

    /// <summary>{0}: the variable; {1}: its value; {2}: the values allowed.</summary>
    InvalidSetting,

    /// <summary>{0}: the variable; {1}: its value; {2}: the column.</summary>
    MissingColumn,
}
