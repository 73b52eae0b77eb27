namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>An action is called by POST, a function by GET.</summary>
internal static class Verb
{
    public static void Demand(WebRequest request, string operation, string verb)
    {
        if (request.Call.Method != verb) throw WebFault.WrongVerb(request.Call.Method, operation, verb);
    }
}
