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
            Annotate(name, Formatted, Format(row, source, value));
        }

        if (value is EntityReference reference)
        {
            Annotate(name, LookupNavigation, Navigations.NameOf(source.Table, source.Column, reference.LogicalName));
            Annotate(name, LookupTable, reference.LogicalName);
        }

        WriteValue(name, source.Column, value);
    }

    // Money in a result that doesn't tell its currency is read as the organisation's own.
    private string? Format(Entity? row, (TableMetadata Table, ColumnMetadata Column) source, object? value) => value is Money money
        ? FormattedValue.Of(money, currencies.Value.Find(CurrencyOf(row, source.Column)) ?? currencies.Value.Base, language.Value)
        : FormattedValue.Of(source, value, language.Value);

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

/// <summary>Dates as the wire has them: a calendar day, or a moment in UTC down to the second and, where there is one, its fraction.</summary>
internal static class WireDate
{
    public static string Of(ColumnMetadata? column, DateTime value) =>
        value.ToString(column is { IsDateOnly: true } ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
}
