using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class RowWriterTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Insert_IdThatIsThere_FaultsAndKeepsTheFirstRow()
    {
        var row = Rows.Quote("first");
        database.With(row);

        FaultAssert.Throws(
            ErrorCodes.DuplicateRecord, () => database.With(new Entity("quote", row.Id).With("name", "second")), row.Id.ToString());
        Assert.Equal("first", database.Find(row)!["name"]);
    }

    [Fact]
    public void Update_SetsTheGivenColumnsAndClearsNulls()
    {
        var account = Rows.Account("A");
        var row = Rows.Quote("before").With("quotenumber", "Q1").With("customerid", account.ToEntityReference());
        database.With(account, row);

        Write(new Entity("quote", row.Id).With("name", "after").With("customerid", null));

        var kept = database.Find(row)!;
        Assert.Equal("after", kept["name"]);
        Assert.Equal("Q1", kept["quotenumber"]);
        Assert.False(kept.Contains("customerid"));
    }

    [Fact]
    public void Update_LookupToAnotherTable_ChangesTheTableToo()
    {
        var account = Rows.Account("A");
        var contact = Rows.Contact("C");
        var row = Rows.Quote().With("customerid", account.ToEntityReference());
        database.With(account, contact, row);

        Write(new Entity("quote", row.Id).With("customerid", contact.ToEntityReference()));

        Assert.Equal("contact", database.Find(row)!.GetAttributeValue<EntityReference>("customerid").LogicalName);
    }

    [Fact]
    public void Update_NothingGiven_StillNeedsTheRow()
    {
        var row = Rows.New("localprivilege");
        database.With(row);

        Write(new Entity("localprivilege", row.Id));

        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => Write(new Entity("localprivilege", Guid.NewGuid())));
    }

    [Fact]
    public void Update_RowThatIsNotThere_FaultsNamingIt()
    {
        var row = Rows.Quote("x");

        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => Write(row), "'quote'", row.Id.ToString());
    }

    [Fact]
    public void Delete_RemovesTheRowAndFaultsTheSecondTime()
    {
        var row = Rows.Quote();
        database.With(row);
        using var session = database.Database.BeginWrite();

        session.Delete("quote", row.Id);

        Assert.Null(session.Find("quote", row.Id, new(true)));
        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => session.Delete("quote", row.Id), row.Id.ToString());
    }

    [Fact]
    public void Find_UnknownIdTableOrColumn_IsNullOrAFault()
    {
        using var session = database.Database.OpenRead();

        Assert.Null(session.Find("quote", Guid.NewGuid(), new(true)));
        FaultAssert.Throws(ErrorCodes.QueryBuilderNoEntity, () => session.Find("nope", Guid.Empty, new(true)), "'nope'");
        FaultAssert.Throws(ErrorCodes.QueryBuilderNoAttribute, () => session.Find("quote", Guid.Empty, new("nope")), "'nope'");
    }

    private void Write(Entity row)
    {
        using var session = database.Database.BeginWrite();
        session.Update(row);
        session.Commit();
    }
}
