using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The answer of an operation: its response properties by their exact names, null where nothing was put out. A row, or rows,
/// that are the only property are the answer themselves:
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api-tables#customapiresponseproperty-table-columns.
/// </summary>
internal sealed class ResponseJson(Utf8JsonWriter json, WebRequest request)
{
    private readonly RowJson rows = new(json, request);

    public static WebAnswer Write(WebRequest request, string operation, IReadOnlyList<CustomApiParameter> properties, ParameterCollection results) =>
        properties switch
        {
            [{ Type: ParameterType.Entity } only] => results.TryGetValue(only.Name, out var row) && row is not null
                ? Answer(request, $"{SetOf((Entity)row)}/$entity", response => response.Properties((Entity)row, only.Table is null))
                : WebAnswer.NoContent(),
            [{ Type: ParameterType.EntityCollection } only] => Answer(
                request,
                ContextOfRows(only),
                response => response.Property("value", results.TryGetValue(only.Name, out var found) && found is not null ? found : new EntityCollection())),
            _ => Answer(request, $"{OperationPath.Namespace}{operation}Response", response => response.Properties(properties, results)),
        };

    private static WebAnswer Answer(WebRequest request, string context, Action<ResponseJson> properties) =>
        WebAnswer.Json(200, JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", request.Context(context));
            properties(new ResponseJson(json, request));
            json.WriteEndObject();
        }));

    private static string SetOf(Entity row) => Tables.Get(row.LogicalName).EntitySetName;

    private static string ContextOfRows(CustomApiParameter property) =>
        property.Table is { } table ? Tables.Get(table).EntitySetName : $"Collection({OperationPath.Namespace}{WebModel.AnyRow})";

    private void Properties(IReadOnlyList<CustomApiParameter> properties, ParameterCollection results)
    {
        foreach (var property in properties)
        {
            Property(property.Name, results.TryGetValue(property.Name, out var value) ? value : null);
        }
    }

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
        json.WriteStartObject();
        Properties(row, isTyped: true);
        json.WriteEndObject();
    }

    private void Properties(Entity row, bool isTyped)
    {
        var table = Tables.Get(row.LogicalName);
        if (isTyped)
        {
            json.WriteString("@odata.type", $"#{OperationPath.Namespace}{table.LogicalName}");
        }

        rows.WriteProperties(row, table, row.Attributes.Keys);
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
