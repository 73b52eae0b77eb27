namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// The columns that a query may name. FakeXrmEasy has no metadata of a late-bound table: it knows a column only when a row came
/// with it, if only as null, and a query for another one fails.
/// </summary>
internal static class KnownColumns
{
    public static IReadOnlyList<string> Of(string table) => table switch
    {
        "opportunity" => ["name", "statecode", "statuscode", "ownerid"],
        "quote" => ["quotenumber", "revisionnumber", "name", "opportunityid", "statecode", "statuscode", "ownerid"],
        "opportunityclose" => ["opportunityid", "subject", "description", "actualend", "statecode"],
        "quoteclose" => ["quoteid", "quotenumber", "revision", "subject", "description", "actualend", "statecode"],
        "usersettings" => ["uilanguageid"],
        "environmentvariabledefinition" => ["schemaname", "defaultvalue"],
        "environmentvariablevalue" => ["environmentvariabledefinitionid", "value"],
        _ => [],
    };

    public static string PrimaryKeyOf(string table) => table switch
    {
        "usersettings" => "systemuserid",
        "opportunityclose" or "quoteclose" => "activityid",
        _ => $"{table}id",
    };
}
