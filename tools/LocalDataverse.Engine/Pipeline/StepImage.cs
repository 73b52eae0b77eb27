using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>A registered image: which columns of the row a step gets to see, before or after the main operation.</summary>
/// <param name="Alias">The key in the context's image collection.</param>
/// <param name="Columns">Empty: all.</param>
internal sealed record StepImage(string Alias, ImageType Type, IReadOnlyCollection<string> Columns)
{
    public bool IsPre => Type is ImageType.Pre or ImageType.Both;

    public bool IsPost => Type is ImageType.Post or ImageType.Both;

    public Entity Of(Entity row)
    {
        var image = new Entity(row.LogicalName, row.Id);
        image.Attributes.AddRange(row.Attributes.Where(column => Columns.Count == 0 || Columns.Contains(column.Key)));
        return image;
    }
}
