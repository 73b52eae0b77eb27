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

        var set = match.Groups["set"].Value;
        return set == navigation.To.EntitySetName
            ? new EntityReference(navigation.To.LogicalName, id)
            : throw WebFault.BadBody($"'{navigation.Name}@odata.bind' takes a row of '{navigation.To.EntitySetName}', not of '{set}'.");
    }

    [GeneratedRegex(
        @"^(?:(?:https?://(?<host>[^/?#]+))?/api/data/v9\.\d)?/?(?<set>[a-z]+)\((?:[a-z]+=)?(?<id>[0-9a-fA-F-]{36})\)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
