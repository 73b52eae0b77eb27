using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Body;

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
