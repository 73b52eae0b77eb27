using System.Buffers;
using System.IO.Pipelines;

namespace ProjectOpsClose.LocalDataverse.Web.Refusals;

/// <summary>
/// A connection's output. What Kestrel writes goes through as it is, but for the bare head with which it refuses a request:
/// that gets Dataverse's error body.
/// </summary>
internal sealed class RefusalWriter(PipeWriter output, RefusedRequest refused) : PipeWriter
{
    private readonly ArrayBufferWriter<byte> bare = new();

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes + bare.WrittenCount;

    private IBufferWriter<byte> Target => refused.Error is null ? output : bare;

    public override Memory<byte> GetMemory(int sizeHint = 0) => Target.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => Target.GetSpan(sizeHint);

    public override void Advance(int bytes) => Target.Advance(bytes);

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        WriteRefusal();
        return output.FlushAsync(cancellationToken);
    }

    public override void Complete(Exception? exception = null)
    {
        WriteRefusal();
        output.Complete(exception);
    }

    private void WriteRefusal()
    {
        // Nothing is bare when only the rest of a body that nobody read was refused: its answer has gone out before.
        if (bare.WrittenCount > 0)
        {
            output.Write(RefusalAnswer.Complete(bare.WrittenSpan, refused));
            bare.Clear();
        }
    }
}
