using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "AttributeCollection", Namespace = ContractNamespace.Xrm2011)]
public sealed class AttributeCollection : DataCollection<string, object>;

[CollectionDataContract(Name = "FormattedValueCollection", Namespace = ContractNamespace.Xrm2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>;

[Serializable]
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = ContractNamespace.Xrm71)]
public sealed class KeyAttributeCollection : DataCollection<string, object>;

[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = ContractNamespace.Xrm2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    public override bool IsReadOnly => base.IsReadOnly;
}

[CollectionDataContract(Name = "EntityImageCollection", Namespace = ContractNamespace.Xrm2011)]
public class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection()
    {
    }

    protected internal EntityImageCollection(IDictionary<string, Entity> collection)
        : base(collection)
    {
    }
}

[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = ContractNamespace.Xrm2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection()
    {
    }

    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list)
    {
    }
}

[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNamespace.Xrm2011)]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }

    // False for a value of another type: the documentation leaves it open.
    public bool TryGetValue<T>(string key, out T value)
    {
        var found = base.TryGetValue(key, out var untyped) && untyped is T;
        value = found ? (T)untyped : default;
        return found;
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj is not null)
        {
            this[key] = obj;
        }
    }
}
