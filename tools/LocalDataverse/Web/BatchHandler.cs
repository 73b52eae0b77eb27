namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>$batch.</summary>
internal sealed class BatchHandler(WebApi api)
{
    public WebAnswer Answer(WebCall call) => api.Answer(call);
}
