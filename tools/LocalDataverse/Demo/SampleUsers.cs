using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
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

    /// <summary>Colleagues abroad, whose long words, plural forms and wide characters are to be seen.</summary>
    private static readonly SamplePerson[] Abroad =
    [
        new("Katrin", "Vogel", "katrin.vogel", 1031),
        new("Marie", "Blanc", "marie.blanc", 1036),
        new("Ewa", "Kowalczyk", "ewa.kowalczyk", 1045),
        new("美咲", "佐藤", "misaki.sato", 1041),
    ];

    private readonly Organization organization;

    public SampleUsers(Organization organization)
    {
        this.organization = organization;
        English = Add("English salesperson", EnglishLanguage, ReadWriteCreate, AccessDepth.Organization);
        Danish = Add("Danish salesperson", DanishLanguage, ReadWriteCreate, AccessDepth.Organization);
        Narrow = Add("Salesperson who reads own quotes only", EnglishLanguage, ReadWriteCreate, AccessDepth.Own);
        Reader = Add("Salesperson who can't change quotes", EnglishLanguage, AccessRights.Read, AccessDepth.Organization);
        ByLanguage = Abroad.ToDictionary(person => person.Language, Add);
        ByLanguage.Add(EnglishLanguage, English);
        ByLanguage.Add(DanishLanguage, Danish);
    }

    public Guid English { get; }

    public Guid Danish { get; }

    /// <summary>Reads only their own quotes.</summary>
    public Guid Narrow { get; }

    /// <summary>Reads all quotes and changes none.</summary>
    public Guid Reader { get; }

    /// <summary>One who may do everything, for each language that somebody has.</summary>
    public Dictionary<int, Guid> ByLanguage { get; }

    private Guid Add(string name, int language, AccessRights quoteRights, AccessDepth quoteDepth) =>
        Add(new Entity(TableNames.SystemUser) { ["lastname"] = name }, language, quoteRights, quoteDepth);

    private Guid Add(SamplePerson person)
    {
        var address = $"{person.Account}@projects.example";
        var row = new Entity(TableNames.SystemUser)
        {
            ["firstname"] = person.FirstName,
            ["lastname"] = person.LastName,
            ["domainname"] = address,
            ["internalemailaddress"] = address,
        };
        return Add(row, person.Language, ReadWriteCreate, AccessDepth.Organization);
    }

    private Guid Add(Entity user, int language, AccessRights quoteRights, AccessDepth quoteDepth)
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

/// <param name="Account">Of the address, before the @.</param>
internal sealed record SamplePerson(string FirstName, string LastName, string Account, int Language);
