using ProjectOpsClose.LocalDataverse.Engine.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine;

/// <summary>The rows that every organisation begins with, and rows seeded as they are.</summary>
internal static class OrganizationRows
{
    public static void WriteFirst(OrganizationDatabase database, Currencies currencies, DateTime now)
    {
        using var session = database.BeginWrite();
        foreach (var row in First().Where(row => session.Find(row.LogicalName, row.Id, new ColumnSet()) is null))
        {
            Seed(session, row, currencies, now);
        }

        session.Commit();
    }

    /// <summary>What a new row leaves out gets what Create would give it; what it brings is taken, any state included.</summary>
    public static void Seed(DatabaseSession session, Entity given, Currencies currencies, DateTime now)
    {
        var table = Tables.Get(given.LogicalName);
        var id = RowTarget.IdOf(table, given);
        var row = RowTarget.Columns(table, given, id == Guid.Empty ? Guid.CreateVersion7() : id);
        if (session.Find(table.LogicalName, row.Id, new ColumnSet(true)) is { } current)
        {
            FullName.Make(current, row);
            RowMoney.Change(currencies, session, current, row);
            session.Update(row);
            return;
        }

        if (row.OptionOf(ColumnNames.StateCode) is { } state)
        {
            row[ColumnNames.StatusCode] = new OptionSetValue(StateRules.StatusFor(table, row, state, row.OptionOf(ColumnNames.StatusCode)));
        }
        else
        {
            StateRules.Start(table, row);
        }

        RowDefaults.Fill(session, row);
        RowMoney.Complete(currencies, session, row, null);
        RowStamp.Created(table, row, OrganizationFacts.SystemUserId, now);
        session.Insert(row);
    }

    private static IEnumerable<Entity> First() =>
    [
        new(TableNames.BusinessUnit, OrganizationFacts.BusinessUnitId) { ["name"] = OrganizationFacts.Name },
        new(TableNames.SystemUser, OrganizationFacts.SystemUserId)
        {
            ["lastname"] = "SYSTEM",
        },
        new(TableNames.TransactionCurrency, OrganizationFacts.BaseCurrencyId)
        {
            ["currencyname"] = "US Dollar",
            ["isocurrencycode"] = "USD",
            [TransactionCurrencyTable.Symbol] = "$",
            [TransactionCurrencyTable.Precision] = 2,
            [ColumnNames.ExchangeRate] = 1m,
        },
        new(TableNames.Organization, OrganizationFacts.OrganizationId)
        {
            ["name"] = OrganizationFacts.Name,
            ["languagecode"] = OrganizationFacts.BaseLanguage,
            [OrganizationTable.BaseCurrency] = new EntityReference(TableNames.TransactionCurrency, OrganizationFacts.BaseCurrencyId),
        },
        .. StepMessages.All.Select(message => new Entity(TableNames.SdkMessage, message.Id) { ["name"] = message.Name }),
    ];
}
