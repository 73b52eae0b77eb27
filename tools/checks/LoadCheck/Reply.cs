using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProjectOpsClose.LoadCheck;

/// <summary>What the host answered.</summary>
internal sealed record Reply(int Status, string Body)
{
    /// <summary>Of the row that was written, where one was.</summary>
    public Guid? RowId { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Dataverse's code of an error; null when the body has none, as a host that failed may have sent anything.</summary>
    public string? ErrorCode
    {
        get
        {
            try
            {
                return (string?)JsonNode.Parse(Body)?["error"]?["code"];
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}
