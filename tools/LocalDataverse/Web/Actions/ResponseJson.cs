using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>The answer of an operation: its response properties by their exact names, null where nothing was put out.</summary>
internal sealed class ResponseJson(Utf8JsonWriter json, WebRequest request)
{
    private readonly RowJson rows = new(json, request);

    public static WebAnswer Write(WebRequest request, string operation, IReadOnlyList<CustomApiParameter> properties, ParameterCollection results) =>
        WebAnswer.Json(200, JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", request.Context($"{OperationPath.Namespace}{operation}Response"));
            var response = new ResponseJson(json, request);
            foreach (var property in properties)
            {
                response.Property(property.Name, results.TryGetValue(property.Name, out var value) ? value : null);
            }

            json.WriteEndObject();
        }));

    private void Property(string name, object? value)
    {
        switch (value)
        {
            case Entity row:
                json.WritePropertyName(name);
                Row(row);
                break;
            case EntityReference reference:
                json.WritePropertyName(name);
                Reference(reference);
                break;
            case EntityCollection collection:
                Array(name, collection.Entities, Row);
                break;
            case string[] texts:
                Array(name, texts, json.WriteStringValue);
                break;
            default:
                rows.WriteValue(name, value);
                break;
        }
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private void Row(Entity row)
    {
        var table = Tables.Get(row.LogicalName);
        json.WriteStartObject();
        json.WriteString("@odata.type", $"#{OperationPath.Namespace}{table.LogicalName}");
        rows.WriteProperties(row, table, row.Attributes.Keys);
        json.WriteEndObject();
    }

    private void Reference(EntityReference reference)
    {
        var table = Tables.Get(reference.LogicalName);
        json.WriteStartObject();
        json.WriteString("@odata.type", $"#{OperationPath.Namespace}{table.LogicalName}");
        json.WriteString(table.PrimaryIdColumn, reference.Id);
        json.WriteEndObject();
    }
}
