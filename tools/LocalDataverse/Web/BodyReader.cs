using Microsoft.AspNetCore.Http;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Reads a request's body, whether its length is told or it comes in chunks.</summary>
internal static class BodyReader
{
    /// <summary>Far more than a row or a batch of ours has.</summary>
    public const int MaxBytes = 1024 * 1024;

    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        try
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
            return buffer.ToArray();
        }
        catch (IOException exception)
        {
            // Not always a BadHttpRequestException: the size of a chunk that no number holds is an IOException alone.
            throw exception switch
            {
                BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => WebFault.BodyTooLarge(MaxBytes),
                BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } slow => WebFault.Refused(slow.StatusCode, slow.Message),
                _ => WebFault.BadBody(exception.Message),
            };
        }
    }
}
