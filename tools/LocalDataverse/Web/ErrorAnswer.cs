namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>The one mapper from what went wrong to Dataverse's status, code and JSON.</summary>
internal static class ErrorAnswer
{
    public static WebAnswer Of(Exception exception, Preferences preferences) => throw new NotImplementedException();
}
