namespace ProjectOpsClose.LocalDataverse.Store;

/// <summary>
/// The organisation's row version: every write takes the next number. A rollback leaves a gap, as in Dataverse.
/// Used only inside the write gate.
/// </summary>
internal sealed class RowVersions
{
    private long _last;
    private long _saved;

    private RowVersions(long last)
    {
        _last = last;
        _saved = last;
    }

    public static RowVersions Load(StoreConnection connection) =>
        new((long)connection.Scalar("SELECT \"last\" FROM \"host@rowversion\"")!);

    public long Next() => ++_last;

    public void Save(StoreConnection connection)
    {
        if (_last == _saved)
            return;
        connection.Execute("UPDATE \"host@rowversion\" SET \"last\" = @p0", _last);
        _saved = _last;
    }
}
