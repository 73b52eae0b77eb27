namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>
/// Dataverse's own error codes, as far as this host raises them. Names and numbers:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
/// </summary>
internal static class ErrorCodes
{
    /// <summary>0x80040201: XML that can't be read.</summary>
    public const int InvalidXml = unchecked((int)0x80040201);

    /// <summary>0x80040203: a value of the wrong type, out of range or missing.</summary>
    public const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>0x80040216: the platform can't go on, for a reason that isn't the caller's.</summary>
    public const int UnExpected = unchecked((int)0x80040216);

    /// <summary>0x80040217: no row with this id.</summary>
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);

    /// <summary>0x80040220: the user lacks a privilege on the table.</summary>
    public const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>0x80040224: a plug-in threw something other than InvalidPluginExecutionException.</summary>
    public const int IsvUnExpected = unchecked((int)0x80040224);

    /// <summary>0x80040225: the user is disabled.</summary>
    public const int UserNotEnabled = unchecked((int)0x80040225);

    /// <summary>0x80040227: other rows still refer to the row.</summary>
    public const int CannotDeleteDueToAssociation = unchecked((int)0x80040227);

    /// <summary>0x8004022E: the row is read-only in its present state.</summary>
    public const int CannotUpdateBecauseItIsReadOnly = unchecked((int)0x8004022E);

    /// <summary>0x80040233: the row's state forbids the operation.</summary>
    public const int InvalidState = unchecked((int)0x80040233);

    /// <summary>0x80040237: a row with this id is already there.</summary>
    public const int DuplicateRecord = unchecked((int)0x80040237);

    /// <summary>0x80040239: a date before 1753.</summary>
    public const int InvalidDateTime = unchecked((int)0x80040239);

    /// <summary>0x80040251: a call inside a transaction that has already failed.</summary>
    public const int NoActiveTransaction = unchecked((int)0x80040251);

    /// <summary>0x80040265: a plug-in refused with InvalidPluginExecutionException.</summary>
    public const int IsvAborted = unchecked((int)0x80040265);

    /// <summary>0x80040315: something that this host knowingly doesn't do.</summary>
    public const int NotSupported = unchecked((int)0x80040315);

    /// <summary>0x80040515: Win or Lose of an opportunity that isn't open.</summary>
    public const int OpportunityIsAlreadyClosed = unchecked((int)0x80040515);

    /// <summary>0x80041102: a query names a table that isn't there.</summary>
    public const int QueryBuilderNoEntity = unchecked((int)0x80041102);

    /// <summary>0x80041103: a column that the table hasn't.</summary>
    public const int QueryBuilderNoAttribute = unchecked((int)0x80041103);

    /// <summary>0x80041106: a condition that makes no sense, such as two values for eq.</summary>
    public const int QueryBuilderBadCondition = unchecked((int)0x80041106);

    /// <summary>0x80041107: plain columns and aggregates in one query.</summary>
    public const int QueryBuilderAttributeWithAggregate = unchecked((int)0x80041107);

    /// <summary>0x80041108: a value that the column can't be compared with.</summary>
    public const int QueryBuilderInvalidValue = unchecked((int)0x80041108);

    /// <summary>0x80041109: an alias of forbidden characters, or used twice.</summary>
    public const int QueryBuilderInvalidAlias = unchecked((int)0x80041109);

    /// <summary>0x8004110A: an order or condition names an alias that isn't there.</summary>
    public const int QueryBuilderAliasDoesNotExist = unchecked((int)0x8004110A);

    /// <summary>0x8004110B: an aggregate or group without alias.</summary>
    public const int QueryBuilderNoAlias = unchecked((int)0x8004110B);

    /// <summary>0x8004110C: none or a negative number of days and the like.</summary>
    public const int QueryBuilderValueGreaterThanZero = unchecked((int)0x8004110C);

    /// <summary>0x8004110F: QueryByAttribute with unequal numbers of columns and values.</summary>
    public const int QueryBuilderByAttributeMismatch = unchecked((int)0x8004110F);

    /// <summary>0x8004111C: FetchXML with an element or attribute that doesn't belong there.</summary>
    public const int QueryBuilderDeserializeInvalidNode = unchecked((int)0x8004111C);

    /// <summary>0x80041120: an operator that FetchXML hasn't.</summary>
    public const int QueryBuilderInvalidConditionOperator = unchecked((int)0x80041120);

    /// <summary>0x80041123: FetchXML without an element it must have.</summary>
    public const int QueryBuilderElementNotFound = unchecked((int)0x80041123);

    /// <summary>0x80043B15: Win or Lose without a valid opportunity id.</summary>
    public const int MissingOpportunityId = unchecked((int)0x80043B15);

    /// <summary>0x80044150: what SQL Server refuses, and Dataverse hadn't foreseen.</summary>
    public const int GenericSqlError = unchecked((int)0x80044150);

    /// <summary>0x80044182: plug-ins that call each other deeper than eight levels.</summary>
    public const int SdkCorrelationTokenDepthTooHigh = unchecked((int)0x80044182);

    /// <summary>0x80044195: a language that isn't enabled. Seen in the field with labels; which code usersettings answers isn't documented.</summary>
    public const int LanguageNotEnabled = unchecked((int)0x80044195);

    /// <summary>0x8004430C: a query of more than 500 conditions and links together.</summary>
    public const int TooManyConditionsInQuery = unchecked((int)0x8004430C);

    /// <summary>0x8004430D: a query with more than 15 links.</summary>
    public const int TooManyLinkEntitiesInQuery = unchecked((int)0x8004430D);

    /// <summary>0x8004431A: an option value that the column hasn't.</summary>
    public const int PicklistValueOutOfRange = unchecked((int)0x8004431A);

    /// <summary>0x80044330: a number beyond what the column can hold.</summary>
    public const int DecimalValueOutOfRange = unchecked((int)0x80044330);

    /// <summary>0x80044331: a text longer than the column.</summary>
    public const int StringLengthTooLong = unchecked((int)0x80044331);

    /// <summary>0x80048408: a status reason that doesn't belong to the state.</summary>
    public const int InvalidStateCodeStatusCode = unchecked((int)0x80048408);

    /// <summary>0x80048D00: Revise while another quote of the same number is draft or active.</summary>
    public const int QuoteReviseExistingActiveQuote = unchecked((int)0x80048D00);

    /// <summary>0x8004E023: an aggregate over more than 50,000 rows.</summary>
    public const int AggregateQueryRecordLimit = unchecked((int)0x8004E023);

    /// <summary>0x8004F00E: a change of state that the table doesn't allow.</summary>
    public const int InvalidStateTransition = unchecked((int)0x8004F00E);

    /// <summary>0x80060891: no row has the values of an alternate key.</summary>
    public const int RecordNotFoundByEntityKey = unchecked((int)0x80060891);

    /// <summary>0x80081111: the plug-in was stopped at the time limit.</summary>
    public const int SandboxWorkerPluginExecuteTimeout = unchecked((int)0x80081111);

    /// <summary>0x80072560: who calls is no user of this organisation.</summary>
    public const int NoMemberOfOrganization = unchecked((int)0x80072560);

    /// <summary>0x8009000C: a plug-in went on after a failed call and returned as if nothing had happened.</summary>
    public const int IsvTransactionCountReduced = unchecked((int)0x8009000C);

    /// <summary>0x80100003: activation of a quote that isn't a draft.</summary>
    public const int UnableToActivateQuoteNotInDraft = unchecked((int)0x80100003);

    /// <summary>0x80100005: Won or Lost set by Update instead of Win or Lose.</summary>
    public const int CannotUseOpportunitySetStateMessage = unchecked((int)0x80100005);
}
