using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Rows as Dataverse writes them: names to the letter, lookups as _x_value, annotations only when asked for.</summary>
internal sealed class RowJson(WebRequest request)
{
    private const string Formatted = "OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    private const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    // Read once, and by nobody who asks for no formatted values.
    private readonly Lazy<int> language = new(() => request.Client.Language);
    private readonly Lazy<CurrencyList> currencies = new(() => request.Client.Organization.Currencies);

    /// <summary>The properties of the row, behind those that are there: etag, then the columns, null ones too.</summary>
    public JsonProperties Add(JsonProperties json, Entity row, TableMetadata table, IEnumerable<string> columns)
    {
        AddEtag(json, row);
        foreach (var column in columns.Select(table.Column))
        {
            Add(json, row, PropertyNames.Of(column), (table, column), row.GetAttributeValue<object?>(column.LogicalName));
        }

        return json;
    }

    /// <summary>A row of a FetchXML result: what is there, under the names that the query gave it.</summary>
    public JsonProperties Fetched(Entity row)
    {
        var json = new JsonProperties();
        AddEtag(json, row);
        var table = Tables.Get(row.LogicalName);
        foreach (var (name, value) in row.Attributes)
        {
            if (value is AliasedValue aliased)
            {
                var source = Tables.Get(aliased.EntityLogicalName);
                Add(json, null, name, (source, source.Column(aliased.AttributeLogicalName)), aliased.Value);
            }
            else
            {
                Add(json, row, PropertyNames.Of(table.Column(name)), (table, table.Column(name)), value);
            }
        }

        return json;
    }

    private static void AddEtag(JsonProperties json, Entity row)
    {
        if (row.RowVersion is { } version)
        {
            json["@odata.etag"] = Etag.Of(version);
        }
    }

    private void Add(JsonProperties json, Entity? row, string name, (TableMetadata Table, ColumnMetadata Column) source, object? value)
    {
        if (request.Preferences.Includes(Formatted))
        {
            Annotate(json, name, Formatted, Format(row, source, value));
        }

        if (value is EntityReference reference)
        {
            Annotate(json, name, LookupNavigation, NavigationNames.Single(source.Table, source.Column, reference.LogicalName));
            Annotate(json, name, LookupTable, reference.LogicalName);
        }

        json[name] = WireValue.Of(value, source.Column);
    }

    // Money in a result that doesn't tell its currency is read as the organisation's own.
    private string? Format(Entity? row, (TableMetadata Table, ColumnMetadata Column) source, object? value) => value is Money money
        ? FormattedValue.Of(money, currencies.Value.Find(CurrencyOf(row, source.Column)) ?? currencies.Value.Base, language.Value)
        : FormattedValue.Of(source, value, language.Value);

    private static Guid? CurrencyOf(Entity? row, ColumnMetadata column) =>
        column.BaseColumn is null ? null : row?.GetAttributeValue<EntityReference>(ColumnNames.Currency)?.Id;

    private void Annotate(JsonProperties json, string name, string annotation, string? value)
    {
        if (value is not null && request.Preferences.Includes(annotation))
        {
            json[$"{name}@{annotation}"] = value;
        }
    }
}

/// <summary>Values of the SDK's types as JSON has them.</summary>
internal static class WireValue
{
    public static object? Of(object? value, ColumnMetadata? column = null) => value switch
    {
        Money money => money.Value,
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        DateTime time => Date(time, column),
        null or bool or int or long or decimal or double or Guid or string => value,
        _ => throw new InvalidOperationException($"A {value.GetType()} has no form in JSON here."),
    };

    /// <summary>A calendar day, or a moment in UTC down to the second and, where there is one, its fraction.</summary>
    private static string Date(DateTime value, ColumnMetadata? column) =>
        value.ToString(column is { IsDateOnly: true } ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
}
