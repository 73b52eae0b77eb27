using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

public partial class Entity
{
    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(
        string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity
    {
        var relationship = RelationshipOf(relationshipSchemaName, primaryEntityRole);
        return RelatedEntities.TryGetValue(relationship, out var related) ? related.Entities.Cast<TEntity>() : null;
    }

    protected virtual void SetRelatedEntities<TEntity>(
        string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities)
        where TEntity : Entity
    {
        var relationship = RelationshipOf(relationshipSchemaName, primaryEntityRole);
        if (entities is null)
        {
            RelatedEntities.Remove(relationship);
        }
        else
        {
            RelatedEntities[relationship] = new EntityCollection([.. entities]);
        }
    }

    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity
    {
        return GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();
    }

    protected virtual void SetRelatedEntity<TEntity>(
        string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity)
        where TEntity : Entity
    {
        SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity is null ? null : new[] { entity });
    }

    private static Relationship RelationshipOf(string schemaName, EntityRole? primaryEntityRole) =>
        new(schemaName) { PrimaryEntityRole = primaryEntityRole };
}
