using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Reads the open quotes of one opportunity with the rights of the service it is given.</summary>
internal sealed class OpenQuoteReader(IOrganizationService service)
{
    private const string CountAlias = "quotes";
    private const string StateAlias = "state";

    /// <summary>
    /// One aggregate query, so the number is exact however many there are; TotalRecordCount would stop at 5,000.
    /// Dataverse refuses to aggregate over more than 50,000 rows: an opportunity with that many open quotes gets its fault.
    /// </summary>
    public OpenQuoteCounts Count(Guid opportunityId)
    {
        var groups = service.RetrieveMultiple(new FetchExpression(CountQuery(opportunityId))).Entities;
        return new OpenQuoteCounts(CountOf(groups, Quote.Active), CountOf(groups, Quote.Draft));
    }

    /// <summary>
    /// The first blocking quotes, active ones before drafts, then by number. Raw order, because a state would otherwise be
    /// ordered by its label, in whatever language.
    /// </summary>
    public IReadOnlyList<ReadableQuote> First(Guid opportunityId, BlockingQuotes policy, int max) =>
    [
        .. service.RetrieveMultiple(new FetchExpression(FirstQuery(opportunityId, policy, max))).Entities.Select(row => new ReadableQuote(
            row.GetAttributeValue<string>(Quote.Number), row.GetAttributeValue<string>(Quote.Name))),
    ];

    /// <summary>
    /// The first open quotes, revisions of one number in an order of their own: each page is asked for as page 1, since closed
    /// quotes leave the filter.
    /// </summary>
    /// <param name="opportunityId">Whose quotes.</param>
    /// <param name="only">Those that count; none: all do.</param>
    /// <param name="size">As many as are read at most.</param>
    public IReadOnlyList<OpenQuote> Page(Guid opportunityId, IReadOnlyList<Guid> only, int size)
    {
        var query = new QueryExpression(Quote.Table)
        {
            ColumnSet = new ColumnSet(Quote.Number, Quote.Revision, Quote.StateCode),
            TopCount = size,
        };
        query.Criteria.AddCondition(Quote.OpportunityId, ConditionOperator.Equal, opportunityId);
        query.Criteria.AddCondition(Quote.StateCode, ConditionOperator.In, Quote.Draft, Quote.Active);
        if (only.Count > 0)
        {
            query.Criteria.AddCondition(Quote.Id, ConditionOperator.In, [.. only.Cast<object>()]);
        }

        query.AddOrder(Quote.Number, OrderType.Ascending);
        query.AddOrder(Quote.Id, OrderType.Ascending);

        return [.. service.RetrieveMultiple(query).Entities.Select(row => new OpenQuote(
            row.Id,
            row.GetAttributeValue<string>(Quote.Number),
            row.GetAttributeValue<OptionSetValue>(Quote.StateCode).Value == Quote.Draft,
            row.GetAttributeValue<int?>(Quote.Revision)))];
    }

    private static string FirstQuery(Guid opportunityId, BlockingQuotes policy, int max) =>
        $"""
        <fetch top="{max}" useraworderby="true">
          <entity name="{Quote.Table}">
            <attribute name="{Quote.Number}" />
            <attribute name="{Quote.Name}" />
            <order attribute="{Quote.StateCode}" descending="true" />
            <order attribute="{Quote.Number}" />
            <filter>
              <condition attribute="{Quote.OpportunityId}" operator="eq" value="{opportunityId:D}" />
              <condition attribute="{Quote.StateCode}" operator="in">
                {(policy == BlockingQuotes.ActiveAndDraft ? $"<value>{Quote.Draft}</value>" : "")}
                <value>{Quote.Active}</value>
              </condition>
            </filter>
          </entity>
        </fetch>
        """;

    private static string CountQuery(Guid opportunityId) =>
        $"""
        <fetch aggregate="true">
          <entity name="{Quote.Table}">
            <attribute name="{Quote.Id}" alias="{CountAlias}" aggregate="count" />
            <attribute name="{Quote.StateCode}" alias="{StateAlias}" groupby="true" />
            <filter>
              <condition attribute="{Quote.OpportunityId}" operator="eq" value="{opportunityId:D}" />
              <condition attribute="{Quote.StateCode}" operator="in">
                <value>{Quote.Draft}</value>
                <value>{Quote.Active}</value>
              </condition>
            </filter>
          </entity>
        </fetch>
        """;

    private static int CountOf(IEnumerable<Entity> groups, int state) =>
        groups.Where(group => Number(group, StateAlias) == state).Sum(group => Number(group, CountAlias));

    private static int Number(Entity group, string alias)
    {
        var value = group.GetAttributeValue<AliasedValue>(alias).Value;
        return value is OptionSetValue option ? option.Value : Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }
}
