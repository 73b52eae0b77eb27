using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// A row with money has a currency, the exchange rate of the day on which currency or amounts were last written, and each amount
/// in the base currency too.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/transaction-currency-currency-entity.
/// </summary>
internal static class RowMoney
{
    /// <summary>Completes a new row.</summary>
    /// <param name="otherwise">The currency of one that names none; null: the organisation's.</param>
    public static void Complete(Currencies currencies, DatabaseSession session, Entity row, Guid? otherwise)
    {
        if (AmountsOf(row).Count > 0)
        {
            Write(currencies.Get(session), row, row, otherwise);
        }
    }

    /// <summary>Completes changes of currency or amounts; others pass.</summary>
    /// <param name="current">The row as it is, with currency and amounts.</param>
    public static void Change(Currencies currencies, DatabaseSession session, Entity current, Entity changes)
    {
        var amounts = AmountsOf(changes);
        if (amounts.Count > 0 && (changes.Contains(ColumnNames.Currency) || amounts.Any(amount => changes.Contains(amount.LogicalName))))
        {
            Write(currencies.Get(session), current, changes, null);
        }
    }

    private static void Write(CurrencyList known, Entity current, Entity row, Guid? otherwise)
    {
        var named = Next<EntityReference>(ColumnNames.Currency)?.Id;
        if ((known.Find(named ?? otherwise) ?? known.Base) is not { } currency)
        {
            return;
        }

        if (named is null)
        {
            row[ColumnNames.Currency] = currency.Reference;
        }

        row[ColumnNames.ExchangeRate] = currency.Rate;
        foreach (var column in AmountsOf(row))
        {
            var amount = Next<Money>(column.LogicalName);
            if (amount is not null || row.Contains(column.LogicalName))
            {
                row[column.BaseColumn!] = amount is null ? null : new Money(amount.Value / currency.Rate);
            }
        }

        T? Next<T>(string column)
            where T : class => (row.Contains(column) ? row : current).ValueOf<T>(column);
    }

    private static IReadOnlyList<ColumnMetadata> AmountsOf(Entity row) => Tables.Get(row.LogicalName).Amounts;
}
