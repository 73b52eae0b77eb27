using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class StatementTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly StoreConnection connection;

    public StatementTests() => connection = new StoreConnection(database.Database.FilePath);

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Values_GoByTheirPlacesAndComeBackAsTheyWere()
    {
        var id = Guid.NewGuid();
        object[] values = [long.MinValue, "Gebühr \ud83d\ude00", id.ToByteArray(bigEndian: true), DBNull.Value];

        using var row = connection.Read("SELECT ?4, ?3, ?2, ?1, ?2", values);

        Assert.True(row.Read());
        Assert.Equal([DBNull.Value, values[2], values[1], values[0], values[1]], Enumerable.Range(0, 5).Select(row.GetValue));
        Assert.Equal(id, row.GetId(1));
        Assert.True(row.IsNull(0));
        Assert.False(row.Read());
    }

    [Fact]
    public void NumberBeyondAnInt_ReadAsOne_Throws()
    {
        using var row = connection.Read("SELECT ?1", int.MaxValue + 1L);
        row.Read();

        Assert.Throws<OverflowException>(() => row.GetInt32(0));
    }

    [Fact]
    public void FewerValuesThanParameters_AreRefused()
    {
        Assert.Equal("b", connection.Scalar("SELECT ?2", "a", "b"));

        Assert.Throws<ArgumentOutOfRangeException>(() => connection.Scalar("SELECT ?2", "a"));
        Assert.Throws<ArgumentException>(() => connection.Scalar("SELECT ?2", "a", 1.5));
    }
}
