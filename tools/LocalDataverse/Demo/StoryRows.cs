using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>The rows that the story shows and checks, read as SYSTEM.</summary>
internal sealed class StoryRows(Organization organization)
{
    public Entity Opportunity(Guid id) => organization.SystemService.Retrieve(
        "opportunity", id, new ColumnSet("name", "statecode", "statuscode", "actualclosedate", "actualvalue"));

    public Entity OpportunityClose(Guid opportunity) => Query(
        "opportunityclose", "opportunityid", opportunity,
        "subject", "opportunitystatecode", "opportunitystatuscode", "actualend", "actualrevenue", "competitorid", "description").Single();

    public IReadOnlyList<Entity> Quotes(Guid opportunity) =>
        Query("quote", "opportunityid", opportunity, "quotenumber", "name", "statecode", "statuscode", "ownerid");

    public IReadOnlyList<Entity> QuoteCloses(Guid opportunity) =>
    [
        .. Quotes(opportunity).SelectMany(quote => Query(
            "quoteclose", "quoteid", quote.Id, "subject", "actualend", "description", "statecode")),
    ];

    public static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private IReadOnlyList<Entity> Query(string table, string column, Guid value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        query.AddOrder(columns[0], OrderType.Ascending);
        return [.. organization.SystemService.RetrieveMultiple(query).Entities];
    }
}
