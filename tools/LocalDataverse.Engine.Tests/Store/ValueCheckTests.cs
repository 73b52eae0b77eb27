using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class ValueCheckTests : IDisposable
{
    private readonly TestDatabase database = new();

    public static TheoryData<string, object> WrongTypes => new()
    {
        { "name", 1 },
        { "description", Guid.Empty },
        { "revisionnumber", 1L },
        { "revisionnumber", "1" },
        { "totalamount", 1m },
        { "exchangerate", 1 },
        { "exchangerate", new Money(1) },
        { "statecode", 1 },
        { "statuscode", true },
        { "closedon", "2026-01-01" },
        { "opportunityid", Guid.NewGuid() },
        { "name", new AliasedValue("quote", "name", "A") },
    };

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void Value_OfAnotherType_FaultsNamingColumnAndType(string column, object value) =>
        Refused(ErrorCodes.InvalidArgument, column, value, $"'{column}'", "'quote'", value.GetType().ToString());

    [Fact]
    public void Column_Unknown_Faults() =>
        Refused(ErrorCodes.QueryBuilderNoAttribute, "nonsense", "x", "'nonsense'", "'quote'");

    [Fact]
    public void Text_OfTheGreatestLength_IsTaken() =>
        Assert.NotNull(database.With(Rows.Quote(new string('x', 300))));

    [Fact]
    public void Text_LongerThanItsColumn_FaultsWithBothLengths() =>
        Refused(ErrorCodes.StringLengthTooLong, "name", new string('x', 301), "'name'", "'300'", "301");

    // Not a theory: the test runner itself can't carry half a surrogate pair.
    [Fact]
    public void Text_ThatWouldNotComeBack_Faults()
    {
        foreach (var text in (string[])["a\0b", "a\uD800", "\uDC00a"])
        {
            Refused(ErrorCodes.InvalidArgument, "name", text, "'name'");
        }
    }

    [Fact]
    public void Option_Unknown_FaultsWithTheValuesThatAreTaken() =>
        Refused(ErrorCodes.PicklistValueOutOfRange, "statuscode", new OptionSetValue(99), "99", "1,2,3,4,5,6,7");

    [Fact]
    public void Option_OfAColumnWithoutList_IsTakenWhateverItIs()
    {
        var row = Rows.New("solutioncomponent").With("componenttype", new OptionSetValue(10_042));

        database.With(row);

        Assert.Equal(new OptionSetValue(10_042), database.Find(row)!["componenttype"]);
    }

    [Fact]
    public void Lookup_ToATableThatIsNoTarget_FaultsNamingTheTargets() =>
        Refused(
            ErrorCodes.InvalidArgument, "customerid", new EntityReference("competitor", Guid.NewGuid()),
            "'customerid'", "'competitor'", "account or contact");

    [Theory]
    [InlineData("opportunity")]
    [InlineData(null)]
    public void Lookup_WithoutIdOrTable_Faults(string? table) =>
        Refused(ErrorCodes.InvalidArgument, "opportunityid", new EntityReference(table, Guid.Empty), "'opportunityid'");

    [Fact]
    public void Money_TooLarge_Faults() =>
        Refused(ErrorCodes.DecimalValueOutOfRange, "totalamount", new Money(922337203685477.5808m), "'totalamount'");

    [Fact]
    public void Decimal_TooLarge_Faults() =>
        Refused(ErrorCodes.DecimalValueOutOfRange, "exchangerate", 100_000_000_000.1m, "'exchangerate'");

    [Fact]
    public void Date_BeforeTheFirstOne_FaultsWithTheFirstOne() =>
        Refused(ErrorCodes.InvalidDateTime, "createdon", DateTime.MinValue, "'createdon'", "01/01/1753");

    [Fact]
    public void Id_Empty_Faults()
    {
        var row = new Entity("quote");

        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => database.With(row), "'quote'");
    }

    [Theory]
    [InlineData("11111111-1111-1111-1111-111111111111")]
    [InlineData(null)]
    public void Id_OtherThanTheRowsOwn_Faults(string? id)
    {
        var row = Rows.Quote().With("quoteid", id is null ? null : Guid.Parse(id));

        FaultAssert.Throws(ErrorCodes.InvalidArgument, () => database.With(row), "'quoteid'");
    }

    private void Refused(int code, string column, object value, params string[] words)
    {
        var existing = Rows.Quote("before");
        database.With(existing);

        FaultAssert.Throws(code, () => database.With(Rows.Quote().With(column, value)), words);
        using var session = database.Database.BeginWrite();
        FaultAssert.Throws(code, () => session.Update(new Entity("quote", existing.Id).With(column, value)), words);
        Assert.Equal("before", database.Find(existing)!["name"]);
    }
}
