namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>A request parameter or a response property.</summary>
internal sealed record CustomApiParameter(string Name, ParameterType Type)
{
    /// <summary>Request parameters only.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The one table that an Entity or EntityReference may be of; null: any.</summary>
    public string? Table { get; init; }

    /// <summary>Faults, naming the parameter, when the value is of another type or table.</summary>
    public void Demand(string api, object value)
    {
        if (!Type.DotNet().IsInstanceOfType(value))
        {
            throw Fault.ParameterOfWrongType(api, Name, Type.DotNet(), value);
        }

        var table = value switch
        {
            Entity row => row.LogicalName,
            EntityReference reference => reference.LogicalName,
            _ => Table,
        };
        if (Table is not null && table != Table)
        {
            throw Fault.ParameterOfWrongTable(api, Name, Table, table);
        }
    }
}

/// <summary>
/// The values of customapirequestparameter.type and customapiresponseproperty.type.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns.
/// </summary>
internal enum ParameterType
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    Entity = 3,
    EntityCollection = 4,
    EntityReference = 5,
    Float = 6,
    Integer = 7,
    Money = 8,
    Picklist = 9,
    String = 10,
    StringArray = 11,
    Guid = 12,
}

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
