using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// What goes wrong with the file itself, in words. Codes: https://www.sqlite.org/rescode.html.
/// </summary>
internal static class StoreFailure
{
    /// <summary>Why the file can't be used; null when it isn't the file that is at fault.</summary>
    public static string? ReasonOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "another program has locked it",
        8 => "it is read-only, or its folder is",
        10 => "its disk can't be read or written",
        11 or 26 => "it is damaged, or no database",
        13 => "the disk is full",
        14 => "it, or a file beside it, can't be opened",
        _ => null,
    };

    /// <summary>Runs what uses the file; a failure of the file becomes the fault that a caller of the organisation gets.</summary>
    public static T Guard<T>(string path, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException exception) when (ReasonOf(exception) is { } reason)
        {
            throw Fault.StoreFailed(path, reason, exception.Message);
        }
    }
}
