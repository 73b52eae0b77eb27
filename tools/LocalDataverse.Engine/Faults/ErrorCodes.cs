namespace ProjectOpsClose.LocalDataverse.Engine.Faults;

/// <summary>
/// Dataverse's own error codes, as far as this host raises them; what for is where <see cref="Fault"/> makes it. Names and numbers:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
/// </summary>
internal static class ErrorCodes
{
    public const int InvalidXml = unchecked((int)0x80040201);
    public const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>The platform can't go on, for a reason that isn't the caller's.</summary>
    public const int UnExpected = unchecked((int)0x80040216);

    public const int ObjectDoesNotExist = unchecked((int)0x80040217);
    public const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>A plug-in threw something other than InvalidPluginExecutionException.</summary>
    public const int IsvUnExpected = unchecked((int)0x80040224);

    public const int UserNotEnabled = unchecked((int)0x80040225);
    public const int CannotDeleteDueToAssociation = unchecked((int)0x80040227);
    public const int CannotUpdateBecauseItIsReadOnly = unchecked((int)0x8004022E);
    public const int InvalidState = unchecked((int)0x80040233);
    public const int DuplicateRecord = unchecked((int)0x80040237);
    public const int InvalidDateTime = unchecked((int)0x80040239);
    public const int NoActiveTransaction = unchecked((int)0x80040251);

    /// <summary>A plug-in refused with InvalidPluginExecutionException.</summary>
    public const int IsvAborted = unchecked((int)0x80040265);

    /// <summary>Something that this host knowingly doesn't do.</summary>
    public const int NotSupported = unchecked((int)0x80040315);

    public const int OpportunityIsAlreadyClosed = unchecked((int)0x80040515);
    public const int QueryBuilderNoEntity = unchecked((int)0x80041102);
    public const int QueryBuilderNoAttribute = unchecked((int)0x80041103);
    public const int QueryBuilderBadCondition = unchecked((int)0x80041106);
    public const int QueryBuilderAttributeWithAggregate = unchecked((int)0x80041107);
    public const int QueryBuilderInvalidValue = unchecked((int)0x80041108);
    public const int QueryBuilderInvalidAlias = unchecked((int)0x80041109);
    public const int QueryBuilderAliasDoesNotExist = unchecked((int)0x8004110A);
    public const int QueryBuilderNoAlias = unchecked((int)0x8004110B);
    public const int QueryBuilderValueGreaterThanZero = unchecked((int)0x8004110C);
    public const int QueryBuilderByAttributeMismatch = unchecked((int)0x8004110F);
    public const int QueryBuilderDeserializeInvalidNode = unchecked((int)0x8004111C);
    public const int QueryBuilderInvalidConditionOperator = unchecked((int)0x80041120);
    public const int QueryBuilderElementNotFound = unchecked((int)0x80041123);
    public const int MissingOpportunityId = unchecked((int)0x80043B15);

    /// <summary>What SQL Server refuses, and Dataverse hadn't foreseen.</summary>
    public const int GenericSqlError = unchecked((int)0x80044150);

    public const int SdkCorrelationTokenDepthTooHigh = unchecked((int)0x80044182);

    /// <summary>Seen in the field with labels; which code usersettings answers isn't documented.</summary>
    public const int LanguageNotEnabled = unchecked((int)0x80044195);

    public const int TooManyConditionsInQuery = unchecked((int)0x8004430C);
    public const int TooManyLinkEntitiesInQuery = unchecked((int)0x8004430D);
    public const int PicklistValueOutOfRange = unchecked((int)0x8004431A);
    public const int DecimalValueOutOfRange = unchecked((int)0x80044330);
    public const int StringLengthTooLong = unchecked((int)0x80044331);
    public const int InvalidStateCodeStatusCode = unchecked((int)0x80048408);
    public const int QuoteReviseExistingActiveQuote = unchecked((int)0x80048D00);
    public const int AggregateQueryRecordLimit = unchecked((int)0x8004E023);
    public const int InvalidStateTransition = unchecked((int)0x8004F00E);
    public const int RecordNotFoundByEntityKey = unchecked((int)0x80060891);
    public const int SandboxWorkerPluginExecuteTimeout = unchecked((int)0x80081111);
    public const int NoMemberOfOrganization = unchecked((int)0x80072560);
    public const int IsvTransactionCountReduced = unchecked((int)0x8009000C);
    public const int UnableToActivateQuoteNotInDraft = unchecked((int)0x80100003);
    public const int CannotUseOpportunitySetStateMessage = unchecked((int)0x80100005);
}
