using System.Text.Json;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/columnset.</summary>
internal static class ColumnSetJson
{
    /// <summary>Null is left to the message's handler to refuse.</summary>
    public static ColumnSet? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong();
        }

        var columns = new ColumnSet();
        foreach (var property in value.EnumerateObject())
        {
            Set(columns, property);
        }

        return columns;
    }

    private static void Set(ColumnSet columns, JsonProperty property)
    {
        switch (property)
        {
            case { Name: "@odata.type" }:
                break;
            case { Name: "AllColumns", Value.ValueKind: JsonValueKind.True or JsonValueKind.False }:
                columns.AllColumns = property.Value.GetBoolean();
                break;
            case { Name: "Columns", Value.ValueKind: JsonValueKind.Array }:
                columns.AddColumns([.. property.Value.EnumerateArray().Select(Name)]);
                break;
            default:
                throw Wrong();
        }
    }

    private static string Name(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong();

    private static WebFault Wrong() =>
        WebFault.BadBody("The value of the parameter 'ColumnSet' must be an object with AllColumns, true or false, or Columns, an array of names.");
}
