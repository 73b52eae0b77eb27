using Microsoft.Xrm.Sdk.Messages;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// Every method is a request, so that Create(row) and Execute(CreateRequest) can't differ. Who asks, and inside which
/// transaction, is known to the delegate alone. No handler knows Associate and Disassociate: they fault by their names.
/// </summary>
internal sealed class OrganizationService(Func<OrganizationRequest, OrganizationResponse> execute) : IOrganizationService
{
    public Guid Create(Entity entity) => ((CreateResponse)execute(new CreateRequest { Target = entity })).id;

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        var request = new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet };
        return ((RetrieveResponse)execute(request)).Entity;
    }

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    public void Update(Entity entity) => execute(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) =>
        execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        execute(new OrganizationRequest("Associate"));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        execute(new OrganizationRequest("Disassociate"));

    public OrganizationResponse Execute(OrganizationRequest request) => execute(request);
}
