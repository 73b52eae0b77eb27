using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
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
        return row.Attributes.TryGetValue(column.LogicalName, out var value) && value is not null
            ? WebAnswer.Json(200, JsonOutput.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("@odata.context", request.Context($"{table.EntitySetName}({id})/{PropertyNames.Of(column)}"));
                new RowJson(json, request).WriteValue("value", column, value);
                json.WriteEndObject();
            }))
            : WebAnswer.NoContent();
    }
}
