using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
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
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("primaryobjecttypecode"));
        var images = All(session, TableNames.SdkMessageProcessingStepImage)
            .ToLookup(row => row.GetAttributeValue<EntityReference>("sdkmessageprocessingstepid").Id, ImageOf);

        return All(session, TableNames.SdkMessageProcessingStep)
            .Where(row => row.GetAttributeValue<OptionSetValue>(ColumnNames.StateCode).Value == Enabled)
            .Select(row => StepOf(row, types, tables) with { Images = [.. images[row.Id]] })
            .ToList();
    }

    private static PluginStep StepOf(Entity row, IReadOnlyDictionary<Guid, RegisteredType> types, Dictionary<Guid, string> tables)
    {
        var filter = row.GetAttributeValue<EntityReference>("sdkmessagefilterid");
        return new PluginStep(row.Id, row.GetAttributeValue<string>("name"))
        {
            MessageName = row.GetAttributeValue<EntityReference>("sdkmessageid").Name,
            Table = filter is null ? null : tables[filter.Id],
            Stage = row.GetAttributeValue<OptionSetValue>("stage").Value,
            Rank = row.GetAttributeValue<int>("rank"),
            PluginType = types[row.GetAttributeValue<EntityReference>("plugintypeid").Id].Type,
            FilteringColumns = Names(row.GetAttributeValue<string>("filteringattributes")),
        };
    }

    private static StepImage ImageOf(Entity row) => new(
        row.GetAttributeValue<string>("entityalias"),
        (ImageType)row.GetAttributeValue<OptionSetValue>("imagetype").Value,
        Names(row.GetAttributeValue<string>("attributes")));

    private static string[] Names(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static DataCollection<Entity> All(DatabaseSession session, string table) =>
        session.Query(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }, RowAccess.System).Entities;
}
