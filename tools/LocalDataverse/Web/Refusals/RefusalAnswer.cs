using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ProjectOpsClose.LocalDataverse.Web.Refusals;

/// <summary>Kestrel's own answer to what is no request, with a body in Dataverse's form.</summary>
internal static class RefusalAnswer
{
    private const string NoBody = "Content-Length: 0\r\n";

    /// <param name="bare">As Kestrel wrote it: status line, headers, empty line. To a client of HTTP/2 it is a frame, which stays as it is.</param>
    /// <param name="refused">Why.</param>
    public static byte[] Complete(ReadOnlySpan<byte> bare, RefusedRequest refused)
    {
        var head = Encoding.Latin1.GetString(bare);
        if (!head.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
        {
            return bare.ToArray();
        }

        var answer = ErrorAnswer.Of(FaultOf(refused.Error!), Preferences.None);
        var length = answer.Body.Length.ToString(CultureInfo.InvariantCulture);
        var headers = string.Concat(answer.With("Content-Length", length).Headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        var whole = Encoding.Latin1.GetBytes(head.Replace(NoBody, headers, StringComparison.Ordinal));
        return refused.IsHead ? whole : [.. whole, .. answer.Body];
    }

    private static WebFault FaultOf(BadHttpRequestException error) => error.StatusCode switch
    {
        StatusCodes.Status414UriTooLong => WebFault.AddressTooLong(WebHost.MaxAddressLength),
        _ => WebFault.Refused(error.StatusCode, error.Message),
    };
}
