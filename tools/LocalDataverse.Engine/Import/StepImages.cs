using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The images of a step, for the messages that have images.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images.
/// </summary>
internal static class StepImages
{
    public static IReadOnlyList<Entity> Read(XElement part, StepComponent step) =>
        [.. part.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage").Select(image => RowOf(image, step))];

    private static Entity RowOf(XElement part, StepComponent step)
    {
        var type = part.Option<ImageType>("ImageType");
        if (type is { } known)
        {
            DemandAvailable(part, step, known);
        }

        return new Entity(TableNames.SdkMessageProcessingStepImage, part.Id(part.Text("SdkMessageProcessingStepImageId")))
        {
            [ColumnNames.Name] = part.Required("Name"),
            [SdkMessageProcessingStepImageTable.EntityAlias] = part.Text("EntityAlias"),
            [SdkMessageProcessingStepImageTable.MessagePropertyName] = part.Text("MessagePropertyName"),
            [SdkMessageProcessingStepImageTable.Attributes] = part.Columns("Attributes", step.Table),
            [SdkMessageProcessingStepImageTable.ImageType] = type is null ? null : new OptionSetValue((int)type),
        };
    }

    private static void DemandAvailable(XElement part, StepComponent step, ImageType type)
    {
        if (!step.Message.HasImages)
        {
            part.Refuse($"belongs to a step of {step.Message.Name}, a message without images");
            return;
        }

        if (type != ImageType.Post && step.Message.Name == "Create")
        {
            part.Refuse("asks for the row before Create, when there is none");
        }

        if (type != ImageType.Pre && (step.Stage is not (null or Stage.PostOperation) || step.Message.Name == "Delete"))
        {
            part.Refuse("asks for the row after the operation, which the step does not get to see");
        }
    }
}
