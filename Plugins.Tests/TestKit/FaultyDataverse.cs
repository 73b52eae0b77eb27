using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// Answers what the doors ask of one opportunity and its quotes, but for the call of a given number, which it refuses.
/// A test that has each call refused in turn has no time for a host.
/// </summary>
internal sealed class FaultyDataverse : IOrganizationServiceFactory, IOrganizationService
{
    private readonly List<Entity> quotes;
    private readonly int refusedCall;
    private readonly Exception fault;
    private readonly List<string> calls = [];

    /// <param name="active">How many quotes are active.</param>
    /// <param name="draft">How many are drafts.</param>
    /// <param name="refusedCall">Counted from 1.</param>
    /// <param name="fault">What that call ends with.</param>
    public FaultyDataverse(int active, int draft, int refusedCall, Exception fault)
    {
        (this.refusedCall, this.fault) = (refusedCall, fault);
        quotes = [.. Enumerable.Range(1, active + draft).Select(number => new Entity("quote", Guid.NewGuid())
        {
            ["quotenumber"] = $"QUO-{number}",
            ["statecode"] = new OptionSetValue(number <= active ? 1 : 0),
        })];
    }

    /// <summary>Values of our environment variables.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Number and name of every quote.</summary>
    public string Named
    {
        init
        {
            foreach (var quote in quotes)
            {
                (quote["quotenumber"], quote["name"]) = (value, value);
            }
        }
    }

    public int? Language { get; init; }

    public int? OrderType { get; init; }

    /// <summary>All calls, the refused one and those after it among them, by their messages.</summary>
    public IReadOnlyList<string> Calls => calls;

    public bool HasRefused => calls.Count >= refusedCall;

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Answered("Retrieve", () => new Entity(entityName, id));

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        Answered("RetrieveMultiple", () => new EntityCollection([.. query is FetchExpression fetch ? Fetched(fetch.Query) : Rows((QueryExpression)query)]));

    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    public OrganizationResponse Execute(OrganizationRequest request) => Answered(request.RequestName, () =>
    {
        if (request is CloseQuoteRequest close)
        {
            quotes.RemoveAll(quote => quote.Id == close.QuoteClose.GetAttributeValue<EntityReference>("quoteid").Id);
        }

        return new OrganizationResponse();
    });

    public Guid Create(Entity entity) => throw new NotSupportedException("No door creates a row.");

    public void Delete(string entityName, Guid id) => throw new NotSupportedException("No door deletes a row.");

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("No door associates rows.");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("No door disassociates rows.");

    private T Answered<T>(string message, Func<T> answer)
    {
        calls.Add(message);
        return calls.Count == refusedCall ? throw fault : answer();
    }

    private IEnumerable<Entity> Fetched(string fetchXml) =>
        fetchXml.Contains("aggregate=", StringComparison.Ordinal)
            ? quotes.GroupBy(quote => quote.GetAttributeValue<OptionSetValue>("statecode").Value).Select(group => new Entity("quote")
            {
                ["state"] = new AliasedValue("quote", "statecode", new OptionSetValue(group.Key)),
                ["quotes"] = new AliasedValue("quote", "quoteid", group.Count()),
            })
            : quotes.Take(5);

    private IEnumerable<Entity> Rows(QueryExpression query) => query.EntityName switch
    {
        "quote" => quotes.Take(query.TopCount!.Value),
        "environmentvariabledefinition" => Variables.Select(variable => new Entity(query.EntityName)
        {
            ["schemaname"] = variable.Key,
            ["defaultvalue"] = variable.Value,
        }),
        "usersettings" => Language is null ? [] : [new Entity(query.EntityName) { ["uilanguageid"] = Language }],
        _ => [new Entity(query.EntityName) { ["msdyn_ordertype"] = OrderType is null ? null : new OptionSetValue(OrderType.Value) }],
    };
}
