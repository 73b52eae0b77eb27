using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

/// <summary>The types that a custom API's parameters and properties can have.</summary>
internal static class CustomApiTypes
{
    public static IReadOnlyList<OptionMetadata> All { get; } =
    [
        Option(0, "Boolean", "Boolesk"),
        Option(1, "DateTime", "DateTime"),
        Option(2, "Decimal", "Decimal"),
        Option(3, "Entity", "Objekt"),
        Option(4, "EntityCollection", "Objektsamling"),
        Option(5, "EntityReference", "Objektreference"),
        Option(6, "Float", "Flydende"),
        Option(7, "Integer", "Heltal"),
        Option(8, "Money", "Penge"),
        Option(9, "Picklist", "Valgliste"),
        Option(10, "String", "Streng"),
        Option(11, "StringArray", "Strengmatrix"),
        Option(12, "Guid", "Guid"),
    ];
}
