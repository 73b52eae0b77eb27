using System.Text;

namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>A member of a batch as a call of its own.</summary>
internal static class MemberCall
{
    private static readonly string[] Impersonation = ["MSCRMCallerID", "CallerObjectId"];

    public static WebCall Of(BatchMember member, WebCall batch)
    {
        var headers = new Dictionary<string, string>(member.Headers, StringComparer.OrdinalIgnoreCase);
        Impersonate(headers, batch);
        return new WebCall(member.Method, MemberUrl.Resolve(batch.Url, member.Url), headers, Encoding.UTF8.GetBytes(member.Body));
    }

    // Clients send it with the batch alone; a member that names a user itself keeps that one.
    private static void Impersonate(Dictionary<string, string> headers, WebCall batch)
    {
        if (Impersonation.Any(headers.ContainsKey))
        {
            return;
        }

        foreach (var name in Impersonation)
        {
            if (batch.Header(name) is { } user)
            {
                headers[name] = user;
            }
        }
    }
}
