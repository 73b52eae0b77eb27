using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>
/// Salespeople who may do everything they need but for what their names say, one language beside another. All read every
/// opportunity.
/// </summary>
internal sealed class SampleUsers
{
    private const int EnglishLanguage = 1033;
    private const int DanishLanguage = 1030;
    private const AccessRights ReadWriteCreate = AccessRights.Read | AccessRights.Write | AccessRights.Create;
    private static readonly string[] WrittenTables = [TableNames.Account, TableNames.Competitor, TableNames.Opportunity, TableNames.OpportunityClose, TableNames.QuoteClose];

    private readonly Organization organization;

    public SampleUsers(Organization organization)
    {
        this.organization = organization;
        English = Add(Named("English salesperson"), EnglishLanguage);
        Danish = Add(Named("Danish salesperson"), DanishLanguage);
        Narrow = Add(Named("Salesperson who reads own quotes only"), EnglishLanguage, quoteDepth: AccessDepth.Own);
        Reader = Add(Named("Salesperson who can't change quotes"), EnglishLanguage, quoteRights: AccessRights.Read);

        // Colleagues abroad, whose long words, plural forms and wide characters are to be seen.
        ByLanguage = new()
        {
            [1031] = Add(Named("Vogel", "Katrin", "katrin.vogel@projects.example"), 1031),
            [1036] = Add(Named("Blanc", "Marie", "marie.blanc@projects.example"), 1036),
            [1045] = Add(Named("Kowalczyk", "Ewa", "ewa.kowalczyk@projects.example"), 1045),
            [1041] = Add(Named("佐藤", "美咲", "misaki.sato@projects.example"), 1041),
            [EnglishLanguage] = English,
            [DanishLanguage] = Danish,
        };
    }

    public Guid English { get; }

    public Guid Danish { get; }

    /// <summary>Reads only their own quotes.</summary>
    public Guid Narrow { get; }

    /// <summary>Reads all quotes and changes none.</summary>
    public Guid Reader { get; }

    /// <summary>One who may do everything, for each language that somebody has.</summary>
    public Dictionary<int, Guid> ByLanguage { get; }

    private static Entity Named(string lastName, string? firstName = null, string? address = null) => new(TableNames.SystemUser)
    {
        ["firstname"] = firstName,
        ["lastname"] = lastName,
        ["domainname"] = address,
        ["internalemailaddress"] = address,
    };

    private Guid Add(
        Entity user, int language, AccessRights quoteRights = ReadWriteCreate, AccessDepth quoteDepth = AccessDepth.Organization)
    {
        user.Id = Guid.NewGuid();
        user[SystemUserTable.ObjectId] = Guid.NewGuid();
        organization.Load([user, new Entity(TableNames.UserSettings, user.Id) { [UserSettingsTable.Language] = language }]);
        foreach (var table in WrittenTables)
        {
            organization.Grant(user.Id, table, ReadWriteCreate, AccessDepth.Organization);
        }

        organization.Grant(user.Id, TableNames.TransactionCurrency, AccessRights.Read, AccessDepth.Organization);
        organization.Grant(user.Id, TableNames.Quote, quoteRights, quoteDepth);
        return user.Id;
    }
}
