using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Engine;

/// <summary>How an <see cref="Organization"/> is opened. The defaults are a temporary organisation in real time.</summary>
public sealed class OrganizationOptions
{
    /// <summary>The SQLite file that keeps the organisation; null for a temporary one that is deleted at the end.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>How many pages of 4 KiB the file may have, as if the disk were full then; null: as many as it needs.</summary>
    internal int? MaxDatabasePages { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Makes plug-in instances in place of their public constructor, so that a test can hand one its clock.</summary>
    public Func<Type, object>? Activator { get; init; }

    /// <summary>
    /// The organisation uses the customised close form: creating an opportunityclose row closes the opportunity.
    /// See https://learn.microsoft.com/dynamics365/sales/customize-opportunity-close-experience.
    /// </summary>
    public bool CustomizedClose { get; init; }

    /// <summary>
    /// CloseQuote and WinQuote take a draft. Sales refuses it; of project quotes, pages of Project Operations that
    /// contradict each other say both. See https://learn.microsoft.com/dynamics365/project-operations/pro/sales/win-quote-sales.
    /// </summary>
    public bool DraftQuotesCanBeClosed { get; init; }

    /// <summary>
    /// The language codes that are enabled beside the base language, English (1033): only these bring their labels when a solution
    /// is imported, and only these can a user choose. <see cref="Organization.EnableLanguage"/> enables one later.
    /// See https://learn.microsoft.com/power-platform/admin/enable-languages.
    /// </summary>
    public IReadOnlyList<int> EnabledLanguages { get; init; } = [];

    public OmittedParameters OmittedParameters { get; init; } = OmittedParameters.Absent;

    /// <summary>Project Operations is installed too. Without it, opportunity and quote have no msdyn_ordertype.</summary>
    public bool ProjectOperations { get; init; } = true;

    /// <summary>
    /// The alternate keys that the organisation has defined. The host keeps them no more unique than rows happen to be.
    /// See https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity.
    /// </summary>
    public IReadOnlyList<AlternateKey> AlternateKeys { get; init; } = [];

    /// <summary>
    /// The organisation has status reasons of its own where Sales has 2 (In Progress) of active quotes and 5 (Lost) of closed ones:
    /// those two are gone, and the default of an active quote is 3. Status reasons are the organisation's to choose.
    /// </summary>
    public bool OwnQuoteReasons { get; init; }

    /// <summary>
    /// Application Insights is set up for the environment: a plug-in gets an ILogger, and its run keeps what it logs. Where it isn't,
    /// Microsoft says that nothing is written, and not whether there is a logger: here there is none.
    /// See https://learn.microsoft.com/power-apps/developer/data-platform/application-insights-ilogger.
    /// </summary>
    public bool ApplicationInsights { get; init; } = true;
}
