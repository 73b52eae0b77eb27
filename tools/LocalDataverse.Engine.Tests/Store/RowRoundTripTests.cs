using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class RowRoundTripTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <summary>The statement for some columns is kept; the list that asked for them stays its owner's.</summary>
    [Fact]
    public void Columns_AskedForByAListThatChanges_AreThoseOfThisTime()
    {
        var row = Rows.Quote().With("name", "Phase 1").With("quotenumber", "QUO-1");
        database.With(row);
        var columns = new ColumnSet("name", "quotenumber");
        using var session = database.Database.OpenRead();
        session.Find("quote", row.Id, columns);

        columns.Columns[0] = "description";

        Assert.Equal(["quotenumber"], session.Find("quote", row.Id, columns)!.Attributes.Keys.Except(["quoteid"]));
        Assert.Equal("Phase 1", session.Find("quote", row.Id, new ColumnSet("name", "quotenumber"))!["name"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.0001")]
    [InlineData("-0.0001")]
    [InlineData("1234.5678")]
    [InlineData("922337203685477.5807")]
    [InlineData("-922337203685477.5807")]
    public void Money_ComesBackToTheTenThousandth(string amount)
    {
        var expected = decimal.Parse(amount, CultureInfo.InvariantCulture);
        var row = Rows.Quote().With("totalamount", new Money(expected));

        database.With(row);

        Assert.Equal(expected, database.Find(row)!.GetAttributeValue<Money>("totalamount").Value);
    }

    [Theory]
    [InlineData("0.12345", "0.1235")]
    [InlineData("-0.12345", "-0.1235")]
    [InlineData("2.00004", "2")]
    public void Money_WithMoreThanFourDecimals_IsRounded(string amount, string expected)
    {
        var row = Rows.Quote().With("totalamount", new Money(decimal.Parse(amount, CultureInfo.InvariantCulture)));

        database.With(row);

        var kept = database.Find(row)!.GetAttributeValue<Money>("totalamount").Value;
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), kept);
    }

    [Theory]
    [InlineData("0.0000000001")]
    [InlineData("7.4604000000")]
    [InlineData("-100000000000")]
    [InlineData("99999999999.9999999999")]
    public void Decimal_ComesBackExactly(string number)
    {
        var expected = decimal.Parse(number, CultureInfo.InvariantCulture);
        var row = Rows.Quote().With("exchangerate", expected);

        database.With(row);

        Assert.Equal(expected, database.Find(row)!["exchangerate"]);
    }

    [Fact]
    public void DateTime_OfAnyKind_ComesBackAsTheSameSecondInUtc()
    {
        var utc = new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc);
        var given = utc.AddTicks(9_999_999);
        var unspecified = Rows.New(TableNames.QuoteClose).With("actualend", DateTime.SpecifyKind(given, DateTimeKind.Unspecified));
        var local = Rows.New(TableNames.QuoteClose).With("actualend", given.ToLocalTime());

        database.With(unspecified, local);

        foreach (var row in (Entity[])[unspecified, local])
        {
            var kept = (DateTime)database.Find(row)!["actualend"];
            Assert.Equal(utc, kept);
            Assert.Equal(DateTimeKind.Utc, kept.Kind);
        }
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void DateOnly_LosesItsTimeOfDayAndKeepsItsDay(DateTimeKind kind)
    {
        var row = Rows.Quote().With("closedon", new DateTime(2026, 10, 25, 23, 59, 59, kind));

        database.With(row);

        Assert.Equal(new DateTime(2026, 10, 25, 0, 0, 0, DateTimeKind.Utc), database.Find(row)!["closedon"]);
    }

    [Fact]
    public void PlainValues_ComeBackInTheirSdkTypes()
    {
        var row = Rows.New(TableNames.SdkMessageProcessingStep)
            .With("name", "Trin æøå 漢字 🎯 '\"%_[")
            .With("rank", int.MinValue)
            .With("asyncautodelete", true)
            .With("ismanaged", false)
            .With("stage", new OptionSetValue(20))
            .With("invocationsource", new OptionSetValue(-1))
            .With("configuration", "");

        database.With(row);

        var kept = database.Find(row)!;
        Assert.Equal(row.Id, kept.Id);
        Assert.Equal(row.Id, kept["sdkmessageprocessingstepid"]);
        Assert.All(row.Attributes, attribute => Assert.Equal(attribute.Value, kept[attribute.Key]));
    }

    [Fact]
    public void Null_IsNotInTheRow()
    {
        var row = Rows.Quote().With("name", null).With("opportunityid", null).With("customerid", null);

        database.With(row);

        var kept = database.Find(row)!;
        Assert.False(kept.Contains("name"));
        Assert.False(kept.Contains("opportunityid"));
        Assert.False(kept.Contains("customerid"));
    }

    [Fact]
    public void Lookup_ComesBackWithItsTableAndTheNameOfTheRow()
    {
        var account = Rows.Account("Fabrikam");
        var contact = Rows.Contact("Ida");
        var first = Rows.Quote().With("customerid", account.ToEntityReference());
        var second = Rows.Quote().With("customerid", contact.ToEntityReference());

        database.With(account, contact, first, second);

        Assert.Equal(("account", account.Id, "Fabrikam"), Reference(first, "customerid"));
        Assert.Equal(("contact", contact.Id, "Ida"), Reference(second, "customerid"));
    }

    [Fact]
    public void Lookup_OfARowThatIsGone_HasNoName()
    {
        var gone = Guid.NewGuid();
        var quote = Rows.Quote(opportunity: gone);

        database.With(quote);

        Assert.Equal(("opportunity", gone, null), Reference(quote, "opportunityid"));
    }

    [Fact]
    public void Find_SomeColumns_ReturnsThoseAndTheId()
    {
        var row = Rows.Quote("A").With("quotenumber", "Q1");

        database.With(row);

        var kept = database.Find(row, "name", "name")!;
        Assert.Equal(["name", "quoteid"], kept.Attributes.Keys.Order());
        Assert.Equal("quote", kept.LogicalName);
    }

    [Fact]
    public void RowVersion_GrowsWithEveryWriteOfTheOrganisation()
    {
        var first = Rows.Quote();
        var second = Rows.Account();

        database.With(first).With(second);

        var (older, newer) = (database.Find(first)!, database.Find(second)!);
        Assert.True((long)newer["versionnumber"] > (long)older["versionnumber"]);
        Assert.Equal(((long)newer["versionnumber"]).ToString(CultureInfo.InvariantCulture), newer.RowVersion);
    }

    private (string Table, Guid Id, string? Name) Reference(Entity row, string column)
    {
        var reference = database.Find(row)!.GetAttributeValue<EntityReference>(column);
        return (reference.LogicalName, reference.Id, reference.Name);
    }
}
