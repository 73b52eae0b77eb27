namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// The organisation's row version: every write takes the next number. A rollback leaves a gap, as in Dataverse.
/// Used only inside the write gate. Numbers that rows are given for people to read are counted beside it, at no cost of their own.
/// </summary>
internal sealed class RowVersions
{
    private long last;
    private long saved;
    private long lastNumber;

    private RowVersions(long last, long lastNumber)
    {
        this.last = last;
        this.lastNumber = lastNumber;
        saved = last;
    }

    public static RowVersions Load(StoreConnection connection) => new(
        (long)connection.Scalar("SELECT \"last\" FROM \"host@rowversion\"")!,
        (long)connection.Scalar("SELECT \"lastnumber\" FROM \"host@rowversion\"")!);

    public long Next() => ++last;

    /// <summary>From 1; for a row that is then written.</summary>
    public long NextNumber() => ++lastNumber;

    public void Save(StoreConnection connection)
    {
        if (last == saved)
        {
            return;
        }

        connection.Execute("UPDATE \"host@rowversion\" SET \"last\" = ?1, \"lastnumber\" = ?2", last, lastNumber);
        saved = last;
    }
}
