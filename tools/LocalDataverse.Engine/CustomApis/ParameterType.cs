namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

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
