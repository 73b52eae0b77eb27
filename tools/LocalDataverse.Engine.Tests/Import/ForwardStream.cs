namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>Can be read once, from the beginning to the end, as an upload.</summary>
internal sealed class ForwardStream(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;
}
