using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The row of an operation before and after its main operation, read only when a step has an image of it.</summary>
internal sealed class RowImages(Func<Entity?> readRow)
{
    private Entity? before;
    private Entity? after;

    /// <summary>To be called before the main operation, for the steps after it.</summary>
    public void Capture(IEnumerable<PluginStep> steps)
    {
        if (steps.Any(step => step.Images.Any(image => image.IsPre)))
        {
            before ??= readRow();
        }
    }

    public EntityImageCollection Before(PluginStep step)
    {
        var images = step.Images.Where(image => image.IsPre).ToList();
        return images.Count == 0 ? [] : Cut(before ??= readRow(), images);
    }

    /// <summary>No import lets a step before the main operation have such an image.</summary>
    public EntityImageCollection After(PluginStep step)
    {
        var images = step.Images.Where(image => image.IsPost).ToList();
        return images.Count == 0 ? [] : Cut(after ??= readRow(), images);
    }

    private static EntityImageCollection Cut(Entity? row, List<StepImage> images)
    {
        var cut = new EntityImageCollection();
        images.ForEach(image => cut.Add(image.Alias, row is null ? null : image.Of(row)));
        return cut;
    }
}
