using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

/// <summary>The types that a custom API's parameters and properties can have.</summary>
internal static class CustomApiTypes
{
    public static IReadOnlyList<OptionMetadata> All { get; } =
    [
        Option(0, "Boolean"),
        Option(1, "DateTime"),
        Option(2, "Decimal"),
        Option(3, "Entity"),
        Option(4, "EntityCollection"),
        Option(5, "EntityReference"),
        Option(6, "Float"),
        Option(7, "Integer"),
        Option(8, "Money"),
        Option(9, "Picklist"),
        Option(10, "String"),
        Option(11, "StringArray"),
        Option(12, "Guid"),
    ];
}
