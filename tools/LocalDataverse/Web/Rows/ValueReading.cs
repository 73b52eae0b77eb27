using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// GET of one value of a row. See
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api#retrieve-a-single-property-value.
/// </summary>
internal static class ValueReading
{
    /// <summary>What has no value is answered with no content, as OData has it.</summary>
    public static WebAnswer Read(WebRequest request, TableMetadata table, Guid id, ColumnMetadata column)
    {
        RowQueryReader.Demand(request.Options, []);
        var row = request.Service.Retrieve(table.LogicalName, id, new ColumnSet(column.LogicalName));
        if (row.GetAttributeValue<object?>(column.LogicalName) is not { } value)
        {
            return WebAnswer.NoContent();
        }

        var answer = request.Begin($"{table.EntitySetName}({id})/{PropertyNames.Of(column)}");
        answer["value"] = WireValue.Of(value, column);
        return WebAnswer.Json(200, answer);
    }
}
