using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.CustomApis;
using ProjectOpsClose.LocalDataverse.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>The answer of an operation: its response properties by their exact names, null where nothing was put out.</summary>
internal sealed class ResponseJson
{
    private readonly Utf8JsonWriter json;
    private readonly RowJson rows;

    private ResponseJson(Utf8JsonWriter json, Preferences preferences)
    {
        this.json = json;
        rows = new RowJson(json, preferences);
    }

    public static WebAnswer Write(WebRequest request, string operation, IReadOnlyList<CustomApiParameter> properties, ParameterCollection results)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            var response = new ResponseJson(json, request.Preferences);
            json.WriteStartObject();
            json.WriteString("@odata.context", request.Context($"{OperationPath.Namespace}{operation}Response"));
            foreach (var property in properties)
            {
                json.WritePropertyName(property.Name);
                response.Value(results.TryGetValue(property.Name, out var value) ? value : null);
            }

            json.WriteEndObject();
        }

        return WebAnswer.Json(200, body.ToArray());
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case Money money: json.WriteNumberValue(money.Value); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case DateTime moment: json.WriteStringValue(DateTime.SpecifyKind(moment, DateTimeKind.Utc)); break;
            case string text: json.WriteStringValue(text); break;
            case Guid id: json.WriteStringValue(id); break;
            case IEnumerable<string> texts: Array(texts, Value); break;
            case Entity row: Row(row); break;
            case EntityCollection collection: Array(collection.Entities, Row); break;
            case EntityReference reference: Reference(reference); break;
            default: throw new InvalidOperationException($"{value.GetType()} is no type of a response property.");
        }
    }

    private void Array<T>(IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
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
        json.WriteStartObject();
        json.WriteString("@odata.type", $"#{OperationPath.Namespace}{reference.LogicalName}");
        json.WriteString(Tables.Get(reference.LogicalName).PrimaryIdColumn, reference.Id);
        json.WriteEndObject();
    }
}
