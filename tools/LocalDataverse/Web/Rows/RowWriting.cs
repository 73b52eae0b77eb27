using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>POST to a set and DELETE of a row.</summary>
internal static class RowWriting
{
    /// <summary>The header with the address of a row that has been written.</summary>
    public const string Location = "Location";

    public static WebAnswer Create(WebRequest request, TableMetadata table)
    {
        var query = RowQueryReader.Read(table, request.Options, RowQueryReader.OfRow);
        var row = RowBody.Read(JsonBody.Read(request.Call.Body), table, request.ServiceRoot);
        if (request.Preferences.ReturnRepresentation)
        {
            var created = request.Client.InTransaction(service => RowReading.Read(service, query, service.Create(row)));
            return WithId(RowReading.Answer(request, 201, created, query), request, table, created.Row.Id);
        }

        return WithId(WebAnswer.NoContent(), request, table, request.Service.Create(row));
    }

    public static WebAnswer Delete(WebRequest request, TableMetadata table, Guid id)
    {
        RowQueryReader.Demand(request.Options, []);
        if (Etag.Read(request.Call, "If-Match") is not { IsAny: false } expected)
        {
            request.Service.Delete(table.LogicalName, id);
            return WebAnswer.NoContent();
        }

        return request.Client.InTransaction(service =>
        {
            DemandVersion(expected, ReadCurrent(service, table.LogicalName, id));
            service.Delete(table.LogicalName, id);
            return WebAnswer.NoContent();
        });
    }

    /// <summary>The row before it is written. What the call asks of duplicates, it asks of the write.</summary>
    public static Entity ReadCurrent(IOrganizationService service, string table, Guid id)
    {
        var retrieve = new RetrieveRequest
        {
            Target = new EntityReference(table, id),
            ColumnSet = new ColumnSet(),
            [OptionalParameters.SuppressDuplicateDetection] = true,
        };
        return ((RetrieveResponse)service.Execute(retrieve)).Entity;
    }

    public static void DemandVersion(Etag? expected, Entity current)
    {
        if (expected is not null && !expected.Fits(current.RowVersion))
        {
            throw WebFault.VersionMismatch();
        }
    }

    /// <summary>
    /// An answer with the row's data has no OData-EntityId: see
    /// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api#create-with-data-returned.
    /// </summary>
    public static WebAnswer WithId(WebAnswer answer, WebRequest request, TableMetadata table, Guid id)
    {
        var address = $"{request.ServiceRoot}{table.EntitySetName}({id})";
        return answer.Status switch
        {
            204 => answer.With("OData-EntityId", address).With(Location, address),
            201 => answer.With(Location, address),
            _ => answer,
        };
    }
}
