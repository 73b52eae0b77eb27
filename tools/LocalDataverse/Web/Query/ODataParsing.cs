using Microsoft.OData.UriParser;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>Turns what OData's parser refuses into Dataverse's errors: the sentences are the same parser's on both sides.</summary>
internal static class ODataParsing
{
    /// <param name="parse">The parser's work.</param>
    /// <param name="source">What is parsed, to be named where the parser's own sentence doesn't.</param>
    public static T Run<T>(Func<T> parse, string? source = null)
    {
        try
        {
            return parse();
        }
        catch (ODataUnrecognizedPathException exception) when (exception.CurrentSegment is { Length: > 0 })
        {
            throw WebFault.UnknownSegment(exception.CurrentSegment);
        }
        catch (Exception exception)
        {
            // Some texts, such as $expand=$ref, make the parser stumble with other exceptions than its own. It works on the
            // text alone, so whatever it throws is about the text.
            throw WebFault.BadUrl(source is null ? exception.Message : $"{exception.Message} In '{source}'.");
        }
    }
}
