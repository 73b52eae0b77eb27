using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
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
        var type = (ImageType)part.Number("ImageType");
        DemandAvailable(part, step, type);
        return new Entity(TableNames.SdkMessageProcessingStepImage, part.Id(part.Text("SdkMessageProcessingStepImageId")))
        {
            [ColumnNames.Name] = part.Required("Name"),
            [SdkMessageProcessingStepImageTable.EntityAlias] = part.Text("EntityAlias"),
            [SdkMessageProcessingStepImageTable.MessagePropertyName] = part.Text("MessagePropertyName"),
            [SdkMessageProcessingStepImageTable.Attributes] = part.Columns("Attributes", step.Table),
            [SdkMessageProcessingStepImageTable.ImageType] = new OptionSetValue((int)type),
        };
    }

    private static void DemandAvailable(XElement part, StepComponent step, ImageType type)
    {
        if (!Enum.IsDefined(type))
        {
            throw part.Wrong($"has the image type {(int)type}");
        }

        if (!step.Message.HasImages)
        {
            throw part.Wrong($"belongs to a step of {step.Message.Name}, a message without images");
        }

        if (type != ImageType.Post && step.Message.Name == "Create")
        {
            throw part.Wrong("asks for the row before Create, when there is none");
        }

        if (type != ImageType.Pre && (step.Stage != Stage.PostOperation || step.Message.Name == "Delete"))
        {
            throw part.Wrong("asks for the row after the operation, which the step does not get to see");
        }
    }
}
