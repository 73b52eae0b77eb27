using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Ribbons;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.LocalDataverse.Engine.Workflows;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine;

/// <summary>
/// A local imitation of one Dataverse organisation with the Sales tables: rows, users, an event pipeline that runs the
/// plug-ins of imported solutions. For development, demonstration and tests; what it doesn't know, it refuses by name.
/// </summary>
public sealed class Organization : IDisposable
{
    private readonly OrganizationDatabase database;
    private readonly OrganizationFacts facts;
    private readonly Registrations registrations;
    private readonly MissingColumns missing;
    private readonly MessagePipeline pipeline;
    private readonly WorkflowRunner workflows;

    private Organization(OrganizationDatabase database, OrganizationOptions options)
    {
        this.database = database;
        facts = new OrganizationFacts(options.TimeProvider)
        {
            CustomizedClose = options.CustomizedClose,
            DraftQuotesCanBeClosed = options.DraftQuotesCanBeClosed,
            OwnQuoteReasons = options.OwnQuoteReasons,
            AlternateKeys = options.AlternateKeys,
        };
        facts.Enable(options.EnabledLanguages);
        var currencies = new Currencies(database);
        OrganizationRows.WriteFirst(database, currencies, facts.Now);
        Privileges = new Privileges(database);
        missing = new MissingColumns(options.ProjectOperations);
        var security = new RowSecurity(Privileges);
        registrations = new Registrations(database, new CustomApiReader(security, options.OmittedParameters));
        pipeline = new MessagePipeline(facts, database, currencies)
        {
            Messages = KnownMessages.For(security, missing, registrations),
            Steps = new StepRegistry(registrations),
            Runner = new StepRunner(new PluginInstances(options.Activator), options.ApplicationInsights),
            HasPrivilege = Privileges.Holds,
        };
        workflows = new WorkflowRunner(pipeline, registrations, options.Activator);
    }

    public Guid SystemUserId { get; } = OrganizationFacts.SystemUserId;

    public Guid OrganizationId { get; } = OrganizationFacts.OrganizationId;

    public Guid BusinessUnitId { get; } = OrganizationFacts.BusinessUnitId;

    public Guid BaseCurrencyId { get; } = OrganizationFacts.BaseCurrencyId;

    /// <summary>The last request of a user's client, also one that failed; null before the first.</summary>
    public RequestRecord? LastRequest => Requests.Last;

    /// <summary>
    /// The organisation uses the customised close form, as <see cref="OrganizationOptions.CustomizedClose"/> has it at the start:
    /// a setting that an admin may change at any time, on any thread.
    /// </summary>
    public bool CustomizedClose
    {
        get => facts.CustomizedClose;
        set => facts.CustomizedClose = value;
    }

    /// <summary>The language codes of the base language and of those that are enabled.</summary>
    public IReadOnlyList<int> Languages => facts.Languages;

    /// <summary>
    /// The host's own hands, as SYSTEM: the same pipeline, no privilege checks. Looking at rows with it leaves
    /// <see cref="LastRequest"/> as it is.
    /// </summary>
    public IOrganizationService SystemService =>
        new OrganizationService(request => pipeline.Execute(new Call(request, SystemUserId, new RequestLog(facts.Time))));

    /// <summary>What imported solutions have added to the messages, by unique name.</summary>
    internal IReadOnlyDictionary<string, CustomApi> CustomApis =>
        registrations.Current.Messages.Values.OfType<CustomApiHandler>().ToDictionary(handler => handler.RequestName, handler => handler.Api);

    /// <summary>The last requests of users' clients, <see cref="LastRequest"/> among them.</summary>
    internal RequestHistory Requests { get; } = new();

    /// <summary>The file that keeps the rows.</summary>
    internal string DatabasePath => database.FilePath;

    /// <summary>Who was granted what.</summary>
    internal Privileges Privileges { get; }

    /// <summary>The user with this Entra object id.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is none.</exception>
    internal Guid UserOf(Guid objectId) => pipeline.Users.IdOf(objectId);

    /// <summary>The currencies, as they are committed now.</summary>
    internal CurrencyList Currencies => pipeline.Currencies.Get(null);

    /// <summary>What a choice, state or status column may hold in this organisation.</summary>
    internal IReadOnlyList<OptionMetadata> OptionsOf(TableMetadata table, ColumnMetadata column) =>
        facts.OwnQuoteReasons && table.LogicalName == TableNames.Quote && column.Type == ColumnType.Status ? OwnQuoteReasons.Remaining(column) : column.Options;

    /// <summary>The language that the user has chosen, or the organisation's: also where the chosen one isn't enabled.</summary>
    internal int LanguageOf(Guid userId)
    {
        using var session = database.OpenRead();
        var chosen = UserLanguage.Of(session, userId);
        return facts.Languages.Contains(chosen) ? chosen : OrganizationFacts.BaseLanguage;
    }

    /// <summary>What an imported solution adds to the command bars of the table.</summary>
    internal Ribbon RibbonOf(string table)
    {
        using var session = database.OpenRead();
        return StoredRibbon.Of(session, table);
    }

    /// <summary>Opens the organisation of a file, or makes a new one.</summary>
    public static Organization Open(OrganizationOptions? options = null)
    {
        options ??= new OrganizationOptions();
        var database = OrganizationDatabase.Open(options.DatabasePath, options.MaxDatabasePages);
        try
        {
            return new Organization(database, options);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Imports a packed solution as an admin would. All of it, or nothing.</summary>
    /// <exception cref="SolutionImportException">The zip can't be imported; the message says why.</exception>
    public ImportResult Import(Stream zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        return Import(Read(zip));
    }

    /// <summary>What a packed solution brings, for <see cref="Import(SolutionPackage)"/>: to look at before it is imported.</summary>
    /// <exception cref="SolutionImportException">The zip can't be imported; the message says why.</exception>
    internal SolutionPackage Read(Stream zip) =>
        SolutionPackage.Read(zip, CustomApis.Values.Select(api => api.Message));

    internal ImportResult Import(SolutionPackage package)
    {
        using var session = database.BeginWrite();
        var result = package.Install(session, facts);
        session.Commit();
        registrations.Forget();
        return result;
    }

    /// <summary>A client of this user: each call is one request, one pipeline, one transaction.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such user.</exception>
    public IOrganizationService ServiceFor(Guid userId) => ServiceFor(pipeline.Users.Get(userId, null), null);

    /// <summary>Requests that are committed together. Waits for its turn to write; to be disposed soon.</summary>
    internal OrganizationTransaction BeginTransaction() => Joining(new Transaction(database.BeginWrite()));

    /// <summary>Requests that see the same rows, whoever writes meanwhile. They can't write themselves.</summary>
    internal OrganizationTransaction BeginSnapshot() => Joining(new Transaction(database.OpenRead()));

    /// <summary>
    /// Runs a workflow activity of an imported solution as one step of a workflow that this user starts, and returns its
    /// output arguments by the names of their properties.
    /// </summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">
    /// No such user or activity, inputs that it doesn't take, or what the activity threw.
    /// </exception>
    public IReadOnlyDictionary<string, object?> RunActivity(Guid userId, WorkflowStep step) =>
        Logged(new OrganizationRequest(WorkflowRunner.Message), userId, null, call => workflows.Run(call, step));

    /// <summary>
    /// Seeds rows as they are, in any state, past pipeline and privileges: all of them, or none. A row that is there already
    /// gets the columns given.
    /// </summary>
    public void Load(IEnumerable<Entity> rows)
    {
        using var session = database.BeginWrite();
        foreach (var row in rows)
        {
            missing.Demand(row);
            OrganizationRows.Seed(session, row, pipeline.Currencies, facts.Now);
        }

        session.Commit();
        registrations.Forget();
    }

    /// <summary>Gives the user each of the rights to the table at this depth, in place of what it had.</summary>
    public void Grant(Guid userId, string table, AccessRights rights, AccessDepth depth) =>
        Privileges.Grant(userId, Tables.Get(table).LogicalName, rights, depth);

    /// <summary>Gives the user one of the privileges that belong to no table: prvBypassCustomPlugins, prvBypassCustomBusinessLogic.</summary>
    /// <exception cref="ArgumentException">This host asks for no privilege of that name.</exception>
    public void Grant(Guid userId, string privilege)
    {
        if (privilege is not (Bypass.PluginsPrivilege or Bypass.LogicPrivilege))
        {
            throw new ArgumentException($"'{privilege}' is no privilege that this host asks for.", nameof(privilege));
        }

        Privileges.Grant(userId, privilege);
    }

    /// <summary>
    /// As an admin enables a language. The labels of solutions imported before come with their next import:
    /// https://learn.microsoft.com/troubleshoot/power-platform/dataverse/working-with-solutions/label-text-not-displayed.
    /// </summary>
    public void EnableLanguage(int language) => facts.Enable([language]);

    public void Dispose() => database.Dispose();

    private OrganizationTransaction Joining(Transaction transaction) =>
        new(transaction, (userId, joined) => ServiceFor(pipeline.Users.Get(userId, joined.Session), joined));

    private OrganizationService ServiceFor(User user, Transaction? joined) =>
        new(request => Logged(request, user.Id, joined, pipeline.Execute));

    private T Logged<T>(OrganizationRequest request, Guid userId, Transaction? joined, Func<Call, T> execute)
    {
        var log = new RequestLog(facts.Time);
        Exception? thrown = null;
        try
        {
            return execute(new Call(request, userId, log) { Joined = joined });
        }
        catch (Exception exception) when ((thrown = exception) is null)
        {
            // Only looked at: to throw it again would cost as much as the first time.
            throw;
        }
        finally
        {
            Requests.Add(log.Close(request, userId, thrown));
        }
    }
}
