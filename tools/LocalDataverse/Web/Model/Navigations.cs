using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>Every navigation property of the tables that clients can see.</summary>
internal static class Navigations
{
    public static IReadOnlyList<TableMetadata> VisibleTables { get; } = [.. Tables.All.Where(table => !table.IsHostOnly)];

    /// <summary>Both ways of each lookup and target; the way back may have no name.</summary>
    public static IReadOnlyList<(Navigation Single, Navigation? Collection)> Pairs { get; } = [.. VisibleTables.SelectMany(OfLookups)];

    private static readonly FrozenDictionary<(string Table, string Name), Navigation> ByName =
        Pairs.SelectMany(Ways).ToFrozenDictionary(navigation => (navigation.From.LogicalName, navigation.Name));

    /// <exception cref="WebFault">It leads to principals, whose own type has nothing but an id.</exception>
    public static Navigation Get(string table, string name) => ByName[(table, name)] is { IsToPrincipal: false } navigation
        ? navigation
        : throw WebFault.NotBuilt($"'{name}', which leads to a principal: use {ColumnNames.OwningUser}");

    public static bool TryGet(string table, string name, [NotNullWhen(true)] out Navigation? navigation) =>
        ByName.TryGetValue((table, name), out navigation);

    private static IEnumerable<(Navigation Single, Navigation? Collection)> OfLookups(TableMetadata table) =>
        from column in table.Columns
        where column.Type == ColumnType.Lookup
        from target in column.Targets
        select BothWays(table, column, Tables.Get(target));

    private static (Navigation Single, Navigation? Collection) BothWays(TableMetadata table, ColumnMetadata lookup, TableMetadata target) =>
    (
        new(NavigationNames.Single(table, lookup, target.LogicalName), table, target, lookup, IsCollection: false),
        NavigationNames.Collection(table, lookup, target.LogicalName) is { } name
            ? new(name, target, table, lookup, IsCollection: true)
            : null
    );

    private static IEnumerable<Navigation> Ways((Navigation Single, Navigation? Collection) pair) =>
        pair.Collection is { } collection ? [pair.Single, collection] : [pair.Single];
}

/// <summary>A navigation property: the way from a row to the rows that a lookup connects it with.</summary>
/// <param name="Name">As Dataverse has it, in its own upper and lower case.</param>
/// <param name="From">The table that has the property.</param>
/// <param name="To">The table it leads to.</param>
/// <param name="Lookup">The column behind it: of <paramref name="From"/>, or of <paramref name="To"/> for a collection.</param>
/// <param name="IsCollection">Whether it leads from one row to many.</param>
internal sealed record Navigation(string Name, TableMetadata From, TableMetadata To, ColumnMetadata Lookup, bool IsCollection)
{
    /// <summary>
    /// An owner is a user or a team: to the Web API a principal. See
    /// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-entitytypes#entitytype-inheritance.
    /// </summary>
    public bool IsToPrincipal => !IsCollection && Lookup.LogicalName == ColumnNames.OwnerId;

    /// <summary>The column of <see cref="From"/> that the two rows agree in.</summary>
    public string FromColumn => IsCollection ? From.PrimaryIdColumn : Lookup.LogicalName;

    /// <summary>The column of <see cref="To"/> that the two rows agree in.</summary>
    public string ToColumn => IsCollection ? Lookup.LogicalName : To.PrimaryIdColumn;
}

/// <summary>
/// What Dataverse calls its navigation properties. Those of lookups follow rules; collections bear the names of their
/// relationships, which follow none. A relationship whose name isn't known here has no collection: no name is made up.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-navigation-properties.
/// </summary>
internal static class NavigationNames
{
    private static readonly HashSet<string> Activities = [TableNames.OpportunityClose, TableNames.QuoteClose];

    // What an activity has from activitypointer carries the activity's name.
    private static readonly HashSet<string> OfEveryActivity =
        [ColumnNames.OwnerId, ColumnNames.OwningUser, "owningbusinessunit", "createdby", "modifiedby", "transactioncurrencyid"];

    // Custom tables of the platform's own solutions keep the case of their schema names.
    private static readonly Dictionary<string, string> Schema = new()
    {
        ["customapi.plugintypeid"] = "PluginTypeId",
        ["customapirequestparameter.customapiid"] = "CustomAPIId",
        ["customapiresponseproperty.customapiid"] = "CustomAPIId",
        ["environmentvariablevalue.environmentvariabledefinitionid"] = "EnvironmentVariableDefinitionId",
        ["sdkmessageprocessingstep.eventhandler"] = "eventhandler_plugintype",
    };

    private static readonly Dictionary<string, string> Collections = new()
    {
        ["quote.opportunityid.opportunity"] = "opportunity_quotes",
        ["quote.customerid.account"] = "quote_customer_accounts",
        ["quote.customerid.contact"] = "quote_customer_contacts",
        ["opportunity.customerid.account"] = "opportunity_customer_accounts",
        ["opportunity.customerid.contact"] = "opportunity_customer_contacts",
        ["opportunity.parentaccountid.account"] = "opportunity_parent_account",
        ["opportunity.parentcontactid.contact"] = "opportunity_parent_contact",
        ["opportunityclose.opportunityid.opportunity"] = "Opportunity_OpportunityClose",
        ["opportunityclose.regardingobjectid.opportunity"] = "opportunity_OpportunityCloses",
        ["quoteclose.quoteid.quote"] = "Quote_QuoteClose",
        ["quoteclose.regardingobjectid.quote"] = "quote_QuoteCloses",
        ["quoteclose.regardingobjectid.opportunity"] = "opportunity_QuoteCloses",
        ["contact.parentcustomerid.account"] = "contact_customer_accounts",
        ["contact.parentcustomerid.contact"] = "contact_customer_contacts",
        ["account.primarycontactid.contact"] = "account_primary_contact",
        ["account.owninguser.systemuser"] = "user_accounts",
        ["contact.owninguser.systemuser"] = "contact_owning_user",
        ["opportunity.owninguser.systemuser"] = "opportunity_owning_user",
        ["quote.owninguser.systemuser"] = "system_user_quotes",
    };

    public static string Single(TableMetadata table, ColumnMetadata lookup, string target)
    {
        var name = Schema.GetValueOrDefault($"{table}.{lookup.LogicalName}", lookup.LogicalName);
        if (!Activities.Contains(table.LogicalName))
        {
            return lookup.HasSeveralTargets ? $"{name}_{target}" : name;
        }

        return lookup.HasSeveralTargets ? $"{name}_{target}_{table}"
            : OfEveryActivity.Contains(name) ? $"{name}_{table}"
            : name;
    }

    /// <summary>Null when unknown.</summary>
    public static string? Collection(TableMetadata table, ColumnMetadata lookup, string target) =>
        Collections.GetValueOrDefault($"{table}.{lookup.LogicalName}.{target}");
}
