using System;

namespace Microsoft.Xrm.Sdk;

public partial class Entity
{
    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(attributeLogicalName, out var value) && value is not null ? (T)value : default;

    // False for a value of another type: the documentation leaves it open.
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        var found = Attributes.TryGetValue(attributeKey, out var value) && value is T;
        result = found ? (T)value : default;
        return found;
    }

    public EntityReference ToEntityReference() => new(LogicalName, Id)
    {
        KeyAttributes = KeyAttributes,
        RowVersion = RowVersion,
    };

    // The class's own LogicalName decides: EntityLogicalNameAttribute, which the SDK asks, is not among the stand-ins.
    public T ToEntity<T>()
        where T : Entity
    {
        var target = Activator.CreateInstance<T>();
        if (typeof(T) != typeof(Entity) && target.LogicalName != LogicalName)
        {
            throw new NotSupportedException($"A row of '{LogicalName}' can't become a {typeof(T).FullName}.");
        }

        CopyTo(target);
        return target;
    }

    protected virtual string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(attributeLogicalName, out var value) ? value : null;

    protected virtual void SetAttributeValue(string attributeLogicalName, object value) =>
        Attributes[attributeLogicalName] = value;

    private void CopyTo(Entity target)
    {
        target.LogicalName = LogicalName;
        target.Attributes = Attributes;
        target.FormattedValues = FormattedValues;
        target.KeyAttributes = KeyAttributes;
        target.RelatedEntities = RelatedEntities;
        target.EntityState = EntityState;
        target.RowVersion = RowVersion;
        target.ExtensionData = ExtensionData;
        target.Id = Id;
    }
}
