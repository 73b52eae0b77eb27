using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Steps arrive enabled, as with the import option that every admin is told to leave on.</summary>
internal static class StepRows
{
    public static void Write(ComponentRows rows, StepPart step)
    {
        var row = RowOf(rows, step);
        rows.Write(row);
        var images = step.Images.Select(image => RowOf(image, row)).ToList();
        var known = rows.All(TableNames.SdkMessageProcessingStepImage, ("sdkmessageprocessingstepid", step.Id)).ToList();
        known.Where(old => images.All(image => image.Id != old.Id)).ToList().ForEach(rows.Delete);
        images.ForEach(rows.Write);
    }

    private static Entity RowOf(ComponentRows rows, StepPart step) => new(TableNames.SdkMessageProcessingStep, step.Id)
    {
        ["name"] = step.Name,
        ["description"] = step.Description,
        ["sdkmessageid"] = new EntityReference(TableNames.SdkMessage, step.Message.Id),
        ["sdkmessagefilterid"] = step.Table is null ? null : FilterOf(rows, step.Message, step.Table),
        ["plugintypeid"] = new EntityReference(TableNames.PluginType, step.PluginType.Id),
        ["eventhandler"] = new EntityReference(TableNames.PluginType, step.PluginType.Id),
        ["stage"] = new OptionSetValue(step.Stage),
        ["mode"] = new OptionSetValue(0),
        ["rank"] = step.Rank,
        ["filteringattributes"] = step.FilteringAttributes,
        ["supporteddeployment"] = new OptionSetValue(0),
    };

    private static Entity RowOf(StepImagePart image, Entity step) => new(TableNames.SdkMessageProcessingStepImage, image.Id)
    {
        ["name"] = image.Name,
        ["entityalias"] = image.Alias,
        ["messagepropertyname"] = image.MessageProperty,
        ["attributes"] = image.Attributes,
        ["imagetype"] = new OptionSetValue((int)image.Type),
        ["sdkmessageprocessingstepid"] = step.ToEntityReference(),
    };

    private static EntityReference FilterOf(ComponentRows rows, StepMessage message, string table)
    {
        var known = rows.All(TableNames.SdkMessageFilter, ("sdkmessageid", message.Id), ("primaryobjecttypecode", table)).FirstOrDefault();
        if (known is null)
        {
            known = new Entity(TableNames.SdkMessageFilter, Guid.CreateVersion7())
            {
                ["name"] = $"{message.Name} of {table}",
                ["sdkmessageid"] = new EntityReference(TableNames.SdkMessage, message.Id),
                ["primaryobjecttypecode"] = table,
            };
            rows.Write(known);
        }

        return known.ToEntityReference();
    }
}
