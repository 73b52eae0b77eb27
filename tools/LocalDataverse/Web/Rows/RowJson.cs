using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Writes rows as Dataverse does: names to the letter, lookups as _x_value, annotations only when asked for.</summary>
internal sealed class RowJson(Utf8JsonWriter json, WebRequest request)
{
    private const string Formatted = "OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    private const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    // Read once, and by nobody who asks for no formatted values.
    private readonly Lazy<int> language = new(() => request.Client.Language);
    private readonly Lazy<CurrencyList> currencies = new(() => request.Client.Currencies);

    /// <summary>The properties of the row, inside an object that is already begun: etag, then the columns, null ones too.</summary>
    public void WriteProperties(Entity row, TableMetadata table, IEnumerable<string> columns)
    {
        WriteEtag(row);
        foreach (var column in columns.Select(table.Column))
        {
            var value = row.Attributes.TryGetValue(column.LogicalName, out var given) ? given : null;
            Write(row, PropertyNames.Of(column), (table, column), value);
        }
    }

    /// <summary>A row of a FetchXML result: what is there, under the names that the query gave it.</summary>
    public void WriteFetched(Entity row)
    {
        WriteEtag(row);
        var table = Tables.Get(row.LogicalName);
        foreach (var (name, value) in row.Attributes)
        {
            if (value is AliasedValue aliased)
            {
                var source = Tables.Get(aliased.EntityLogicalName);
                Write(null, name, (source, source.Column(aliased.AttributeLogicalName)), aliased.Value);
            }
            else
            {
                Write(row, PropertyNames.Of(table.Column(name)), (table, table.Column(name)), value);
            }
        }
    }

    /// <summary>One value under its name: the raw JSON that its type has on the wire.</summary>
    public void WriteValue(string name, object? value) => WriteValue(name, null, value);

    private void WriteEtag(Entity row)
    {
        if (row.RowVersion is { } version)
        {
            json.WriteString("@odata.etag", Etag.Of(version));
        }
    }

    private void Write(Entity? row, string name, (TableMetadata Table, ColumnMetadata Column) source, object? value)
    {
        if (request.Preferences.Includes(Formatted))
        {
            Annotate(name, Formatted, Format(row, source.Column, value));
        }

        if (value is EntityReference reference)
        {
            Annotate(name, LookupNavigation, Navigations.NameOf(source.Table, source.Column, reference.LogicalName));
            Annotate(name, LookupTable, reference.LogicalName);
        }

        WriteValue(name, source.Column, value);
    }

    // Money in a result that doesn't tell its currency is read as the organisation's own.
    private string? Format(Entity? row, ColumnMetadata column, object? value) => value is Money money
        ? FormattedValue.Of(money, currencies.Value.Find(CurrencyOf(row, column)) ?? currencies.Value.Base, language.Value)
        : FormattedValue.Of(column, value, language.Value);

    private static Guid? CurrencyOf(Entity? row, ColumnMetadata column) =>
        column.BaseColumn is null ? null : row?.GetAttributeValue<EntityReference>(ColumnNames.Currency)?.Id;

    private void Annotate(string name, string annotation, string? value)
    {
        if (value is not null && request.Preferences.Includes(annotation))
        {
            json.WriteString($"{name}@{annotation}", value);
        }
    }

    public void WriteValue(string name, ColumnMetadata? column, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case Money money: json.WriteNumberValue(money.Value); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case EntityReference reference: json.WriteStringValue(reference.Id); break;
            case Guid id: json.WriteStringValue(id); break;
            case DateTime time: json.WriteStringValue(WireDate.Of(column, time)); break;
            case string text: json.WriteStringValue(text); break;
            default: throw new InvalidOperationException($"'{name}' is a {value.GetType()}, which has no form in JSON here.");
        }
    }
}

/// <summary>
/// How a value reads: a choice's label, a lookup's name, numbers and dates. Danish for who has chosen it, English for
/// everybody else; the platform takes numbers and dates from the user's format settings.
/// </summary>
internal static class FormattedValue
{
    /// <summary>Null for what has no other form, such as text.</summary>
    public static string? Of(ColumnMetadata? column, object? value, int language)
    {
        var format = ValueFormat.For(language);
        return value switch
        {
            EntityReference reference => reference.Name,
            OptionSetValue option => Label(column, option.Value, format),
            bool flag => flag ? format.Yes : format.No,
            decimal number => number.ToString("n2", format.Numbers),
            int number => number.ToString("n0", format.Numbers),
            DateTime date when column is { IsDateOnly: true } => date.ToString(format.Date, format.Dates),
            DateTime time => time.ToString($"{format.Date} {format.Time}", format.Dates),
            _ => null,
        };
    }

    /// <summary>With the currency's symbol, and as many decimals as the currency has.</summary>
    public static string Of(Money money, Currency? currency, int language)
    {
        var numbers = (NumberFormatInfo)ValueFormat.For(language).Numbers.Clone();
        numbers.CurrencySymbol = currency?.Symbol ?? "";
        numbers.CurrencyDecimalDigits = currency?.Decimals ?? numbers.CurrencyDecimalDigits;
        return money.Value.ToString("c", numbers).Trim();
    }

    private static string? Label(ColumnMetadata? column, int value, ValueFormat format) =>
        column?.Options.FirstOrDefault(option => option.Value == value) is { } option ? format.Label(option) : null;
}

/// <summary>How one language writes values. Said here and not asked of the machine, which may know no languages.</summary>
internal sealed record ValueFormat(string Yes, string No, string Date, string Time, Func<OptionMetadata, string> Label)
{
    private const int DanishLanguage = 1030;

    private static readonly ValueFormat English = new("Yes", "No", "M/d/yyyy", "h:mm tt", option => option.English)
    {
        // $1.00 and ($1.00).
        Numbers = new NumberFormatInfo { CurrencyPositivePattern = 0, CurrencyNegativePattern = 0 },
    };

    private static readonly ValueFormat Danish = new("Ja", "Nej", "dd-MM-yyyy", "HH:mm", option => option.Danish)
    {
        // 1,00 kr. and -1,00 kr.
        Numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            CurrencyDecimalSeparator = ",",
            CurrencyGroupSeparator = ".",
            CurrencyPositivePattern = 3,
            CurrencyNegativePattern = 8,
        },
    };

    public required NumberFormatInfo Numbers { get; init; }

    /// <summary>The separators stand in the patterns.</summary>
    public DateTimeFormatInfo Dates { get; } = DateTimeFormatInfo.InvariantInfo;

    public static ValueFormat For(int language) => language == DanishLanguage ? Danish : English;
}

/// <summary>Dates as the wire has them: a calendar day, or a moment in UTC down to the second and, where there is one, its fraction.</summary>
internal static class WireDate
{
    public static string Of(ColumnMetadata? column, DateTime value) =>
        value.ToString(column is { IsDateOnly: true } ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
}
