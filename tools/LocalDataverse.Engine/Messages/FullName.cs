namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>A person's full name is made of the other two: first name first, as an organisation has it from the start.</summary>
internal static class FullName
{
    private const string First = "firstname";
    private const string Last = "lastname";
    private const string Full = "fullname";

    /// <param name="current">The row as it is; of a new one the row itself.</param>
    /// <param name="row">What is about to be written.</param>
    public static void Make(Entity current, Entity row)
    {
        if (Tables.Get(row.LogicalName).HasColumn(Full) && (row.Contains(First) || row.Contains(Last)))
        {
            var names = new[] { First, Last }.Select(name => (row.Contains(name) ? row : current).ValueOf<string>(name));
            row[Full] = string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name))) is { Length: > 0 } full ? full : null;
        }
    }
}
