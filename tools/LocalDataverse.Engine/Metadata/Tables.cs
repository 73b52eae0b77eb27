using System.Diagnostics.CodeAnalysis;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>Every table of the host.</summary>
internal static class Tables
{
    public static IReadOnlyList<TableMetadata> All { get; } =
    [
        AccountTable.Metadata,
        BusinessUnitTable.Metadata,
        CompetitorTable.Metadata,
        ContactTable.Metadata,
        CustomApiTable.Metadata,
        CustomApiRequestParameterTable.Metadata,
        CustomApiResponsePropertyTable.Metadata,
        EnvironmentVariableDefinitionTable.Metadata,
        EnvironmentVariableValueTable.Metadata,
        LocalLabelTable.Metadata,
        LocalPrivilegeTable.Metadata,
        LocalRibbonTable.Metadata,
        OpportunityTable.Metadata,
        OpportunityCloseTable.Metadata,
        OrganizationTable.Metadata,
        PluginAssemblyTable.Metadata,
        PluginTypeTable.Metadata,
        PublisherTable.Metadata,
        QuoteTable.Metadata,
        QuoteCloseTable.Metadata,
        SdkMessageTable.Metadata,
        SdkMessageFilterTable.Metadata,
        SdkMessageProcessingStepTable.Metadata,
        SdkMessageProcessingStepImageTable.Metadata,
        SolutionTable.Metadata,
        SolutionComponentTable.Metadata,
        SystemUserTable.Metadata,
        TransactionCurrencyTable.Metadata,
        UserSettingsTable.Metadata,
        WebResourceTable.Metadata,
    ];

    private static readonly Dictionary<string, TableMetadata> ByName =
        All.ToDictionary(table => table.LogicalName, StringComparer.Ordinal);

    /// <summary>The table of this name; a name that isn't there is the caller's mistake: a fault.</summary>
    public static TableMetadata Get(string logicalName) =>
        TryGet(logicalName, out var table) ? table : throw Fault.UnknownTable(logicalName);

    public static bool TryGet(string? logicalName, [NotNullWhen(true)] out TableMetadata? table) => ByName.TryGetValue(logicalName ?? "", out table);
}
