using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "Entity", Namespace = ContractNamespace.Xrm2011)]
public partial class Entity : IExtensibleDataObject
{
    private AttributeCollection attributes;
    private FormattedValueCollection formattedValues;
    private KeyAttributeCollection keyAttributes;
    private RelatedEntityCollection relatedEntities;

    public Entity()
        : this((string)null)
    {
    }

    public Entity(string entityName)
    {
        LogicalName = entityName;
    }

    public Entity(string entityName, Guid id)
        : this(entityName)
    {
        Id = id;
    }

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName)
    {
        KeyAttributes = keyAttributes;
    }

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => attributes ??= [];
        set => attributes = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => formattedValues ??= [];
        set => formattedValues = value;
    }

    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= [];
        set => keyAttributes = value;
    }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => relatedEntities ??= [];
        set => relatedEntities = value;
    }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }
}

[DataContract(Name = "EntityState", Namespace = ContractNamespace.Xrm2011)]
public enum EntityState
{
    [EnumMember] Unchanged = 0,
    [EnumMember] Created = 1,
    [EnumMember] Changed = 2,
}
