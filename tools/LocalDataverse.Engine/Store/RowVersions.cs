namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// The organisation's row version: every write takes the next number. A rollback leaves a gap, as in Dataverse.
/// Used only inside the write gate.
/// </summary>
internal sealed class RowVersions
{
    private long last;
    private long saved;

    private RowVersions(long last)
    {
        this.last = last;
        saved = last;
    }

    public static RowVersions Load(StoreConnection connection) =>
        new((long)connection.Scalar("SELECT \"last\" FROM \"host@rowversion\"")!);

    public long Next() => ++last;

    public void Save(StoreConnection connection)
    {
        if (last == saved)
        {
            return;
        }

        connection.Execute("UPDATE \"host@rowversion\" SET \"last\" = @p0", last);
        saved = last;
    }
}
