namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The values of sdkmessageprocessingstepimage.imagetype.</summary>
internal enum ImageType
{
    Pre = 0,
    Post = 1,
    Both = 2,
}
