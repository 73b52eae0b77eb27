using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Body;

/// <summary>A row as clients write it in JSON: columns by name, lookups as navigation property and @odata.bind.</summary>
internal static class RowBody
{
    private const string Bind = "@odata.bind";
    private const string TypeName = "@odata.type";

    /// <exception cref="WebFault">A property that the table hasn't, a value of the wrong type, a reference that isn't one.</exception>
    public static Entity Read(JsonElement body, TableMetadata table, Uri serviceRoot)
    {
        var row = new Entity(table.LogicalName);
        foreach (var property in body.EnumerateObject())
        {
            if (property.Name.EndsWith(Bind, StringComparison.Ordinal))
            {
                var navigation = NavigationOf(table, property.Name[..^Bind.Length]);
                SetLookup(row, navigation, RowReference.Read(property.Value, navigation, serviceRoot));
            }
            else
            {
                Read(row, table, property.Name, property.Value);
            }
        }

        return row;
    }

    private static void Read(Entity row, TableMetadata table, string name, JsonElement value)
    {
        if (name == TypeName)
        {
            DemandType(table, value);
        }
        else if (!name.Contains('@', StringComparison.Ordinal))
        {
            ReadProperty(row, table, name, value);
        }

        // Any other annotation says nothing that a write would need, and is to be ignored: OData JSON format, 4.5.
    }

    private static void ReadProperty(Entity row, TableMetadata table, string name, JsonElement value)
    {
        if (Navigations.TryGet(table.LogicalName, name, out var navigation))
        {
            SetNull(row, navigation, value);
        }
        else if (!PropertyNames.TryGetColumn(table, name, out var column))
        {
            throw WebFault.UnknownProperty(name, table.LogicalName);
        }
        else if (column.Type == ColumnType.Lookup)
        {
            throw WebFault.BadBody($"The property '{name}' can't be set: bind the row, by {column.LogicalName}{Bind} or one of its kin.");
        }
        else
        {
            row[column.LogicalName] = ColumnValue.Read(name, column, value);
        }
    }

    private static Navigation NavigationOf(TableMetadata table, string name) =>
        !Navigations.TryGet(table.LogicalName, name, out var navigation) ? throw WebFault.UnknownProperty(name, table.LogicalName)
        : navigation.IsCollection ? throw WebFault.NotBuilt($"binding rows to the collection '{name}'")
        : navigation;

    private static void SetLookup(Entity row, Navigation navigation, EntityReference? value)
    {
        var column = navigation.Lookup.LogicalName;
        if (row.Contains(column))
        {
            throw WebFault.BadBody($"'{column}' is set twice; the second time by '{navigation.Name}'.");
        }

        row[column] = value;
    }

    private static void SetNull(Entity row, Navigation navigation, JsonElement value)
    {
        if (navigation.IsCollection || value.ValueKind != JsonValueKind.Null)
        {
            throw WebFault.NotBuilt($"a related row inside a row ('{navigation.Name}'): create it by itself and bind it");
        }

        SetLookup(row, navigation, null);
    }

    private static void DemandType(TableMetadata table, JsonElement value)
    {
        var given = value.ValueKind == JsonValueKind.String ? value.GetString()!.TrimStart('#') : value.GetRawText();
        if (given != $"{WebModel.Namespace}.{table}")
        {
            throw WebFault.BadBody($"The type '{given}' is not '{WebModel.Namespace}.{table}'.");
        }
    }
}
