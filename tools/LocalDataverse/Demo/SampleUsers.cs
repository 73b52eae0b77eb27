using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>Four salespeople who may do everything they need but for what their names say. All read every opportunity.</summary>
internal sealed class SampleUsers
{
    private const int EnglishLanguage = 1033;
    private const int DanishLanguage = 1030;
    private const AccessRights ReadWriteCreate = AccessRights.Read | AccessRights.Write | AccessRights.Create;
    private static readonly string[] WrittenTables = ["account", "competitor", "opportunity", "opportunityclose", "quoteclose"];

    private readonly Organization organization;

    public SampleUsers(Organization organization)
    {
        this.organization = organization;
        English = Add("English salesperson", EnglishLanguage, ReadWriteCreate, AccessDepth.Organization);
        Danish = Add("Danish salesperson", DanishLanguage, ReadWriteCreate, AccessDepth.Organization);
        Narrow = Add("Salesperson who reads own quotes only", EnglishLanguage, ReadWriteCreate, AccessDepth.Own);
        Reader = Add("Salesperson who can't change quotes", EnglishLanguage, AccessRights.Read, AccessDepth.Organization);
    }

    public Guid English { get; }

    public Guid Danish { get; }

    /// <summary>Reads only their own quotes.</summary>
    public Guid Narrow { get; }

    /// <summary>Reads all quotes and changes none.</summary>
    public Guid Reader { get; }

    private Guid Add(string name, int language, AccessRights quoteRights, AccessDepth quoteDepth)
    {
        var id = Guid.NewGuid();
        organization.Load(
        [
            new Entity("systemuser", id) { ["fullname"] = name },
            new Entity("usersettings", id) { ["uilanguageid"] = language },
        ]);

        foreach (var table in WrittenTables)
        {
            organization.Grant(id, table, ReadWriteCreate, AccessDepth.Organization);
        }

        organization.Grant(id, "transactioncurrency", AccessRights.Read, AccessDepth.Organization);
        organization.Grant(id, "quote", quoteRights, quoteDepth);
        return id;
    }
}
