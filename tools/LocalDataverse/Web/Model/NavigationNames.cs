using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

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
        [ColumnNames.OwnerId, "owningbusinessunit", "createdby", "modifiedby", "transactioncurrencyid"];

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
