using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProjectOpsClose.LocalDataverse.Web.Body;

/// <summary>See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/columnset.</summary>
internal sealed class ColumnSetJson
{
    /// <summary>Of the actions that take one.</summary>
    public const string Parameter = "ColumnSet";

    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    [JsonPropertyName(RowBody.TypeName)]
    public JsonElement Type { get; init; }

    public bool AllColumns { get; init; }

    public string?[] Columns { get; init; } = [];

    /// <summary>Null is left to the message's handler to refuse.</summary>
    public static ColumnSet? Read(JsonElement value)
    {
        try
        {
            return value.Deserialize<ColumnSetJson>(Strict) is { } json
                ? new ColumnSet([.. json.Columns.Select(name => name ?? throw new JsonException())]) { AllColumns = json.AllColumns }
                : null;
        }
        catch (JsonException)
        {
            throw WebFault.BadBody("The value of the parameter 'ColumnSet' must be an object with AllColumns, true or false, or Columns, an array of names.");
        }
    }
}
