using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>What a parameter of a custom API is in .NET.</summary>
internal static class ParameterTypes
{
    public static Type DotNet(this ParameterType type) => type switch
    {
        ParameterType.Boolean => typeof(bool),
        ParameterType.DateTime => typeof(DateTime),
        ParameterType.Decimal => typeof(decimal),
        ParameterType.Entity => typeof(Entity),
        ParameterType.EntityCollection => typeof(EntityCollection),
        ParameterType.EntityReference => typeof(EntityReference),
        ParameterType.Float => typeof(double),
        ParameterType.Integer => typeof(int),
        ParameterType.Money => typeof(Money),
        ParameterType.Picklist => typeof(OptionSetValue),
        ParameterType.String => typeof(string),
        ParameterType.StringArray => typeof(string[]),
        ParameterType.Guid => typeof(Guid),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of a custom API's parameter."),
    };

    /// <summary>What a plug-in finds in place of an omitted value: 0, the first moment, nothing.</summary>
    public static object? Default(this ParameterType type) =>
        type.DotNet() is { IsValueType: true } valueType ? Activator.CreateInstance(valueType) : null;

    /// <summary>Those that may be narrowed to one table.</summary>
    public static bool HasTable(this ParameterType type) => type is ParameterType.Entity or ParameterType.EntityReference;
}
