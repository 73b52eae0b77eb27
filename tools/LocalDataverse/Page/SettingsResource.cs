using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Body;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>What an admin would set in the sales app's settings: whether the customised closing form is in use.</summary>
internal sealed class SettingsResource(Organization organization)
{
    private const string CustomizedClose = "customizedClose";

    public WebAnswer Answer(PageRequest request)
    {
        request.DemandVerb("PUT");
        request.Parameters();
        organization.CustomizedClose = Read(request.Call.Body);
        return PageAnswer.NoContent();
    }

    private static bool Read(byte[] body)
    {
        var settings = JsonBody.Read(body);
        if (settings.EnumerateObject().FirstOrDefault(property => property.Name != CustomizedClose) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw WebFault.BadBody($"The property '{unknown.Name}' is not a setting.");
        }

        if (!settings.TryGetProperty(CustomizedClose, out var value))
        {
            throw WebFault.BadBody($"The property '{CustomizedClose}' is missing.");
        }

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw WebFault.BadBody($"The property '{CustomizedClose}' is true or false, not a JSON {value.ValueKind}.");
    }
}
