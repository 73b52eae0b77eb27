using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

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
