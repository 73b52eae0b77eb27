using System.ServiceModel;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// PATCH of a row: an update, or a create when it isn't there. If-Match forbids the create, If-None-Match: * the update.
/// Looking and writing are one transaction, so that no other client comes between. $expand is ignored.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api.
/// </summary>
internal static class RowUpdating
{
    public static WebAnswer Update(WebRequest request, TableMetadata table, Guid id)
    {
        var query = RowQueryReader.Read(table, request.Options, RowQueryReader.OfRow) with { Expansions = [] };
        var condition = UpdateCondition.Read(request.Call);
        var row = RowBody.Read(JsonBody.Read(request.Call.Body), table, request.ServiceRoot);
        row.Id = id;
        return request.Client.InTransaction(service =>
        {
            var isNew = Write(service, row, condition);
            return Answer(request, service, query, row.Id, isNew);
        });
    }

    /// <returns>Whether the row has been created.</returns>
    private static bool Write(IOrganizationService service, Entity row, UpdateCondition condition)
    {
        var current = Find(service, row.LogicalName, row.Id);
        if (current is null && condition.MustExist is null)
        {
            service.Create(row);
            return true;
        }

        if (current is not null)
        {
            condition.Demand(current);
        }

        // A row that must exist and doesn't: the update itself says so.
        service.Update(row);
        return false;
    }

    private static WebAnswer Answer(WebRequest request, IOrganizationService service, RowQuery query, Guid id, bool isNew)
    {
        var answer = request.Preferences.ReturnRepresentation
            ? RowReading.Answer(request, isNew ? 201 : 200, RowReading.Read(service, query, id), query)
            : WebAnswer.NoContent();
        return RowWriting.WithId(answer, request, query.Table, id);
    }

    private static Entity? Find(IOrganizationService service, string table, Guid id)
    {
        try
        {
            return RowWriting.ReadCurrent(service, table, id);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ErrorCodes.ObjectDoesNotExist)
        {
            return null;
        }
    }
}

/// <summary>What a PATCH says about the row it expects.</summary>
/// <param name="MustExist">If-Match: the row must be there, in this version where it names one.</param>
/// <param name="MustNotExist">If-None-Match: *.</param>
internal sealed record UpdateCondition(Etag? MustExist, bool MustNotExist)
{
    public static UpdateCondition Read(WebCall call)
    {
        var mustExist = Etag.Read(call, "If-Match");
        var mustNotExist = Etag.Read(call, "If-None-Match");
        return mustNotExist is { IsAny: false }
            ? throw WebFault.BadHeader("If-None-Match", "PATCH takes * alone.")
            : mustExist is not null && mustNotExist is not null
            ? throw WebFault.BadHeader("If-None-Match", "it excludes If-Match.")
            : new UpdateCondition(mustExist, mustNotExist is not null);
    }

    public void Demand(Entity current)
    {
        if (MustNotExist)
        {
            throw WebFault.AlreadyExists();
        }

        RowWriting.DemandVersion(MustExist, current);
    }
}
