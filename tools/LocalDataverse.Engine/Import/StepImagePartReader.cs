using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// An image, for the messages that have images.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images.
/// </summary>
internal static class StepImagePartReader
{
    public static StepImagePart Read(XElement part, StepPart step)
    {
        var type = TypeOf(part);
        DemandAvailable(part, step, type);
        return new StepImagePart(
            part.Id(part.Text("SdkMessageProcessingStepImageId")), part.Required("Name"), part.Text("EntityAlias"), type)
        {
            Attributes = StepPartReader.ColumnsOf(part, "Attributes", step.Table),
            MessageProperty = part.Text("MessagePropertyName"),
        };
    }

    private static ImageType TypeOf(XElement part)
    {
        var type = (ImageType)part.Number("ImageType");
        return Enum.IsDefined(type) ? type : throw part.Wrong($"has the image type {(int)type}");
    }

    private static void DemandAvailable(XElement part, StepPart step, ImageType type)
    {
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
