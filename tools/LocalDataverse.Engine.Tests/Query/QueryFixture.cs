using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>
/// Rows small enough to answer every question by hand.
/// <code>
/// quote    no  state   customer     owner  total    rate  revision  closedon
/// Alfa     1   Draft   Fabrikam     Anna   100.00   7.5   0         -
/// beta     2   Active  Fabrikam     Anna   250.50   7.45  1         2026-01-10
/// Ærø      3   Active  Contoso      Bo     -        1     2         2026-02-20
/// Gamma%   4   Closed  Ida (person) Bo     100.00   -     -         2026-03-30
/// -        5   Draft   -            -      0.0001   -     -         -
/// </code>
/// Alfa, beta and Ærø belong to opportunity Nord, Gamma% to Syd, the nameless one to none.
/// </summary>
public sealed class QueryFixture : IDisposable
{
    private readonly TestDatabase database = new();

    public QueryFixture()
    {
        Rows.User("Anna").Keep(database, out var anna);
        Rows.User("Bo").Keep(database, out var bo);
        (Anna, Bo) = (anna.Id, bo.Id);
        Rows.New(TableNames.BusinessUnit).With("name", "North").Keep(database, out var unit);
        Unit = unit.Id;
        Rows.Account("Fabrikam").OwnedBy(Anna).Keep(database, out var fabrikam);
        Rows.Account("Contoso").OwnedBy(Bo).Keep(database, out var contoso);
        Rows.Contact("Ida").OwnedBy(Bo).Keep(database, out var ida);
        Rows.Opportunity("Nord").OwnedBy(Anna).Keep(database, out var north);
        Rows.Opportunity("Syd").OwnedBy(Bo).Keep(database, out var south);
        (Fabrikam, North, South) = (fabrikam.Id, north.Id, south.Id);
        database.With(
            Quote(1, "Alfa", 0, 1, fabrikam, north, 100m).OwnedBy(Anna).With("exchangerate", 7.5m).With("revisionnumber", 0)
                .With("owningbusinessunit", unit.ToEntityReference()),
            Quote(2, "beta", 1, 2, fabrikam, north, 250.50m).OwnedBy(Anna).With("exchangerate", 7.45m)
                .With("revisionnumber", 1).With("closedon", new DateTime(2026, 1, 10)),
            Quote(3, "Ærø", 1, 3, contoso, north, null).OwnedBy(Bo).With("exchangerate", 1m)
                .With("revisionnumber", 2).With("closedon", new DateTime(2026, 2, 20)),
            Quote(4, "Gamma%", 3, 5, ida, south, 100m).OwnedBy(Bo).With("closedon", new DateTime(2026, 3, 30)),
            Quote(5, null, 0, 1, null, null, 0.0001m));
    }

    public Guid Anna { get; }

    public Guid Bo { get; }

    /// <summary>The business unit of Alfa; the other quotes have none.</summary>
    public Guid Unit { get; }

    public Guid Fabrikam { get; }

    public Guid North { get; }

    public Guid South { get; }

    internal TestDatabase Database => database;

    /// <summary>Ids that sort like the quotes' numbers.</summary>
    public static Guid QuoteId(int number) => new(number, 0, 0, new byte[8]);

    public void Dispose() => database.Dispose();

    /// <summary>The numbers of the quotes that a query finds, in its order.</summary>
    internal string Numbers(QueryBase query, RowAccess? access = null) => Join(database.Query(query, access));

    internal string Numbers(string fetchXml, RowAccess? access = null) => Join(database.Fetch(fetchXml, access));

    private static string Join(EntityCollection rows) =>
        string.Join(" ", rows.Entities.Select(row => row.Id.ToByteArray()[0]));

    private static Entity Quote(
        int number, string? name, int state, int status, Entity? customer, Entity? opportunity, decimal? total) =>
        new Entity("quote", QuoteId(number))
            .With("name", name)
            .With("quotenumber", $"QUO-{number}")
            .With("statecode", new OptionSetValue(state))
            .With("statuscode", new OptionSetValue(status))
            .With("customerid", customer?.ToEntityReference())
            .With("opportunityid", opportunity?.ToEntityReference())
            .With("totalamount", total is { } amount ? new Money(amount) : null);
}
