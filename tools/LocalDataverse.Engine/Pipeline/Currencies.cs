using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The organisation's currencies, and which of them is its own.</summary>
internal sealed class Currencies(OrganizationDatabase database)
{
    private readonly Committed<Guid, CurrencyList> known = new(database, Read, TableNames.Organization, TableNames.TransactionCurrency);

    /// <param name="session">Of the transaction that asks; null: none has begun.</param>
    public CurrencyList Get(DatabaseSession? session) => known.Get(OrganizationFacts.OrganizationId, session);

    private static CurrencyList Read(DatabaseSession session, Guid organization)
    {
        var columns = new ColumnSet(ColumnNames.ExchangeRate, TransactionCurrencyTable.Symbol, TransactionCurrencyTable.Precision);
        var rows = session.Query(new QueryExpression(TableNames.TransactionCurrency) { ColumnSet = columns }, RowAccess.System).Entities;
        return new CurrencyList(
            session.Find(TableNames.Organization, organization, new ColumnSet(OrganizationTable.BaseCurrency))
                ?.GetAttributeValue<EntityReference>(OrganizationTable.BaseCurrency)?.Id,
            rows.Select(Currency.Of).ToDictionary(currency => currency.Id));
    }
}

/// <param name="BaseId">The organisation's own; null: it has none.</param>
/// <param name="ById">All of them.</param>
internal sealed record CurrencyList(Guid? BaseId, IReadOnlyDictionary<Guid, Currency> ById)
{
    public Currency? Base => Find(BaseId);

    public Currency? Find(Guid? id) => id is { } known ? ById.GetValueOrDefault(known) : null;
}

/// <param name="Id">Of its row.</param>
/// <param name="Rate">How much of it one of the base currency is.</param>
/// <param name="Symbol">As people write it.</param>
/// <param name="Decimals">How many an amount has.</param>
internal sealed record Currency(Guid Id, decimal Rate, string Symbol, int Decimals)
{
    private const int UsualDecimals = 2;

    public EntityReference Reference => new(TableNames.TransactionCurrency, Id);

    public static Currency Of(Entity row) => new(
        row.Id,
        row.GetAttributeValue<decimal?>(ColumnNames.ExchangeRate) ?? 1,
        row.GetAttributeValue<string>(TransactionCurrencyTable.Symbol) ?? "",
        row.GetAttributeValue<int?>(TransactionCurrencyTable.Precision) ?? UsualDecimals);
}
