using System.Security.Cryptography;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>What the platform gives a new row that leaves it out.</summary>
internal static class RowDefaults
{
    public static void Fill(DatabaseSession session, Entity row)
    {
        var table = Tables.Get(row.LogicalName);
        foreach (var flag in table.Flags)
        {
            Fill(row, flag.LogicalName, () => false);
        }

        switch (table.LogicalName)
        {
            case TableNames.Quote:
                Fill(row, QuoteTable.Number, () => QuoteNumber.Next(session));
                Fill(row, QuoteTable.Revision, () => 0);

                // The sum of its lines, of which this host has none.
                Fill(row, QuoteTable.Total, () => new Money(0));
                break;
            case TableNames.SystemUser:
                Fill(row, SystemUserTable.BusinessUnit, () => new EntityReference(TableNames.BusinessUnit, OrganizationFacts.BusinessUnitId));
                break;
        }

        FullName.Make(row, row);
    }

    private static void Fill(Entity row, string column, Func<object> value)
    {
        if (!row.Contains(column))
        {
            row[column] = value();
        }
    }
}

/// <summary>
/// Prefix, number and suffix as an organisation has them from the start: see
/// https://learn.microsoft.com/power-platform/admin/set-autonumbering-prefixes.
/// </summary>
internal static class QuoteNumber
{
    private const int BeforeFirst = 999;
    private const int SuffixLength = 6;
    private const string SuffixLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string Next(DatabaseSession session) => string.Create(
        CultureInfo.InvariantCulture,
        $"QUO-{BeforeFirst + session.NextNumber():00000}-{RandomNumberGenerator.GetString(SuffixLetters, SuffixLength)}");
}
