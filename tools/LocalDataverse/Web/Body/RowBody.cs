using System.Text.Json;
using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Body;

/// <summary>A row as clients write it in JSON: columns by name, lookups as navigation property and @odata.bind.</summary>
internal static class RowBody
{
    private const string Bind = "@odata.bind";
    /// <summary>Names the type of a row.</summary>
    public const string TypeName = "@odata.type";

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
        var isRelated = value.ValueKind == (navigation.IsCollection ? JsonValueKind.Array : JsonValueKind.Object);
        if (isRelated)
        {
            throw WebFault.NotBuilt($"a related row inside a row ('{navigation.Name}'): create it by itself and bind it");
        }

        if (navigation.IsCollection || value.ValueKind != JsonValueKind.Null)
        {
            throw WebFault.BadBody(
                $"'{navigation.Name}' is a navigation property and takes no {value.ValueKind}: bind the row, by {navigation.Name}@odata.bind.");
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

/// <summary>The value of @odata.bind: /opportunities(id), opportunities(id), or the whole address.</summary>
internal static partial class RowReference
{
    public static EntityReference? Read(JsonElement value, Navigation navigation, Uri serviceRoot)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var match = value.ValueKind == JsonValueKind.String ? Pattern().Match(value.GetString()!) : Match.Empty;
        if (!match.Success || !Guid.TryParse(match.Groups["id"].ValueSpan, out var id))
        {
            throw WebFault.BadBody($"'{navigation.Name}@odata.bind' must be the address of a row, such as /{navigation.To.EntitySetName}(id).");
        }

        if (match.Groups["host"] is { Success: true, Value: var host } && host != serviceRoot.Authority)
        {
            throw WebFault.BadBody($"'{navigation.Name}@odata.bind' is an address of '{host}', not of '{serviceRoot.Authority}'.");
        }

        if (match.Groups["set"].Value is var set && set != navigation.To.EntitySetName)
        {
            throw WebFault.BadBody($"'{navigation.Name}@odata.bind' takes a row of '{navigation.To.EntitySetName}', not of '{set}'.");
        }

        return match.Groups["key"] is { Success: true, Value: var key } && key != navigation.To.PrimaryIdColumn
            ? throw WebFault.BadBody($"'{navigation.Name}@odata.bind' names its row by '{key}', where '{navigation.To.PrimaryIdColumn}' must be.")
            : new EntityReference(navigation.To.LogicalName, id);
    }

    [GeneratedRegex(
        @"^(?:(?:https?://(?<host>[^/?#]+))?/api/data/v9\.\d)?/?(?<set>[a-z]+)\((?:(?<key>[a-z]+)=)?(?<id>[0-9a-fA-F-]{36})\)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
