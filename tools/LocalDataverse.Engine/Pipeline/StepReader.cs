using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Reads the registrations that imports left in the store.</summary>
internal static class StepReader
{
    private const int Enabled = 0;

    public static IEnumerable<PluginStep> Read(DatabaseSession session, IReadOnlyDictionary<Guid, RegisteredType> types)
    {
        var tables = All(session, TableNames.SdkMessageFilter)
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(SdkMessageFilterTable.PrimaryObjectTypeCode));
        var images = All(session, TableNames.SdkMessageProcessingStepImage)
            .ToLookup(row => row.GetAttributeValue<EntityReference>(SdkMessageProcessingStepTable.SdkMessageProcessingStepId).Id, ImageOf);

        return All(session, TableNames.SdkMessageProcessingStep)
            .Where(row => row.GetAttributeValue<OptionSetValue>(ColumnNames.StateCode).Value == Enabled)
            .Select(row => StepOf(row, types, tables) with { Images = [.. images[row.Id]] })
            .ToList();
    }

    private static PluginStep StepOf(Entity row, IReadOnlyDictionary<Guid, RegisteredType> types, Dictionary<Guid, string> tables)
    {
        var filter = row.GetAttributeValue<EntityReference>(SdkMessageFilterTable.SdkMessageFilterId);
        return new PluginStep(row.Id, row.GetAttributeValue<string>(ColumnNames.Name))
        {
            MessageName = row.GetAttributeValue<EntityReference>(SdkMessageTable.SdkMessageId).Name,
            Table = filter is null ? null : tables[filter.Id],
            Stage = row.GetAttributeValue<OptionSetValue>(SdkMessageProcessingStepTable.Stage).Value,
            Rank = row.GetAttributeValue<int>(SdkMessageProcessingStepTable.Rank),
            PluginType = types[row.GetAttributeValue<EntityReference>(PluginTypeTable.PluginTypeId).Id].Type,
            FilteringColumns = Names(row.GetAttributeValue<string>(SdkMessageProcessingStepTable.FilteringAttributes)),
        };
    }

    private static StepImage ImageOf(Entity row) => new(
        row.GetAttributeValue<string>(SdkMessageProcessingStepImageTable.EntityAlias),
        (ImageType)row.GetAttributeValue<OptionSetValue>(SdkMessageProcessingStepImageTable.ImageType).Value,
        Names(row.GetAttributeValue<string>(SdkMessageProcessingStepImageTable.Attributes)));

    private static string[] Names(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static DataCollection<Entity> All(DatabaseSession session, string table) =>
        session.Query(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }, RowAccess.System).Entities;
}
