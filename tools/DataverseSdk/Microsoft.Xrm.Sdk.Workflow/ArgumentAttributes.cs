using System;

namespace Microsoft.Xrm.Sdk.Workflow;

[AttributeUsage(AttributeTargets.Property)]
public abstract class ParameterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute(string name) : ParameterAttribute(name);

[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string name) : ParameterAttribute(name);

[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(string value, string entityName) : Attribute
{
    public DefaultAttribute(string value)
        : this(value, null)
    {
    }

    public string EntityName { get; } = entityName;

    public string Value { get; } = value;
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceTargetAttribute(string entityName) : Attribute
{
    public string EntityName { get; } = entityName;
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class AttributeTargetAttribute(string entityName, string attributeName) : Attribute
{
    public string AttributeName { get; } = attributeName;

    public string EntityName { get; } = entityName;
}
