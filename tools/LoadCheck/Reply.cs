using System.Text.Json;

namespace ProjectOpsClose.LoadCheck;

/// <summary>What the host answered.</summary>
internal sealed record Reply(int Status, string Body)
{
    /// <summary>Of the row that was written, where one was.</summary>
    public Guid? RowId { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Dataverse's code of an error.</summary>
    public string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;
}
