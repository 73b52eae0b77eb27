using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The answer of an operation: its response properties by their exact names, null where nothing was put out. A row, or rows,
/// that are the only property are the answer themselves:
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api-tables#customapiresponseproperty-table-columns.
/// </summary>
/// <param name="request">What is answered.</param>
/// <param name="columns">Those of a row that are asked for; null: what there is.</param>
internal sealed class ResponseJson(WebRequest request, ColumnSet? columns)
{
    private readonly RowJson rows = new(request);

    public WebAnswer Answer(OperationSignature operation, ParameterCollection results)
    {
        switch (operation.Response)
        {
            case []:
                return WebAnswer.NoContent();
            case [{ Type: ParameterType.Entity } only]:
                return ValueOf(only, results) is Entity row
                    ? WebAnswer.Json(200, Add(request.Begin($"{Tables.Get(row.LogicalName).EntitySetName}/$entity"), row, only.Table is null))
                    : WebAnswer.NoContent();
            case [{ Type: ParameterType.EntityCollection } only]:
                var list = request.Begin(ContextOfRows(only));
                list["value"] = Value(ValueOf(only, results) ?? new EntityCollection());
                return WebAnswer.Json(200, list);
            default:
                var answer = request.Begin($"{OperationPath.Namespace}{operation.Name}Response");
                foreach (var property in operation.Response)
                {
                    answer[property.Name] = Value(ValueOf(property, results));
                }

                return WebAnswer.Json(200, answer);
        }
    }

    private static object? ValueOf(CustomApiParameter property, ParameterCollection results) =>
        results.TryGetValue(property.Name, out var value) ? value : null;

    private static string ContextOfRows(CustomApiParameter property) =>
        property.Table is { } table ? Tables.Get(table).EntitySetName : $"Collection({OperationPath.Namespace}{WebModel.AnyRow})";

    private object? Value(object? value) => value switch
    {
        Entity row => Add([], row, isTyped: true),
        EntityReference reference => Reference(reference),
        EntityCollection collection => collection.Entities.Select(Value),
        string[] => value,
        _ => WireValue.Of(value),
    };

    private JsonProperties Add(JsonProperties json, Entity row, bool isTyped)
    {
        var table = Tables.Get(row.LogicalName);
        if (isTyped)
        {
            json[RowBody.TypeName] = $"#{OperationPath.Namespace}{table.LogicalName}";
        }

        return rows.Add(json, row, table, columns switch
        {
            null => row.Attributes.Keys,
            { AllColumns: true } => table.Columns.Select(column => column.LogicalName),
            _ => columns.Columns,
        });
    }

    private static JsonProperties Reference(EntityReference reference) => new()
    {
        [RowBody.TypeName] = $"#{OperationPath.Namespace}{reference.LogicalName}",
        [Tables.Get(reference.LogicalName).PrimaryIdColumn] = reference.Id,
    };
}
