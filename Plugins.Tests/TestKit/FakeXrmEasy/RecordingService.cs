using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>Tells of each call by its message. What FakeXrmEasy calls itself meanwhile is no call of the plug-in.</summary>
/// <param name="inner">FakeXrmEasy's service.</param>
/// <param name="record">Gets the message of each call.</param>
/// <param name="answer">FetchXML is asked of it, not of FakeXrmEasy.</param>
internal sealed class RecordingService(IOrganizationService inner, Action<string> record, Func<string, EntityCollection> answer) : IOrganizationService
{
    private int depth;

    public Guid Create(Entity entity) => Recorded("Create", () => inner.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Recorded("Retrieve", () => inner.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Recorded("Update", () => inner.Update(entity));

    public void Delete(string entityName, Guid id) => Recorded("Delete", () => inner.Delete(entityName, id));

    public OrganizationResponse Execute(OrganizationRequest request) => Recorded(request.RequestName, () => inner.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Recorded("Associate", () => inner.Associate(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Recorded("Disassociate", () => inner.Disassociate(entityName, entityId, relationship, relatedEntities));

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        Recorded("RetrieveMultiple", () => query is FetchExpression fetch ? answer(fetch.Query) : inner.RetrieveMultiple(query));

    private void Recorded(string message, Action call) => Recorded(message, () =>
    {
        call();
        return true;
    });

    private T Recorded<T>(string message, Func<T> call)
    {
        if (depth++ == 0)
        {
            record(message);
        }

        try
        {
            return call();
        }
        finally
        {
            depth--;
        }
    }
}
