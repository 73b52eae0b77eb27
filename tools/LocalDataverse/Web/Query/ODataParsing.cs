using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>Turns what OData's parser refuses into Dataverse's errors: the sentences are the same parser's on both sides.</summary>
internal static class ODataParsing
{
    public static T Run<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (ODataUnrecognizedPathException exception) when (exception.CurrentSegment is { Length: > 0 })
        {
            throw WebFault.UnknownSegment(exception.CurrentSegment);
        }
        catch (ODataException exception)
        {
            throw WebFault.BadUrl(exception.Message);
        }
    }
}
