using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// One parameter's value from JSON. The types on the wire:
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api#request-parameters.
/// </summary>
internal sealed class ParameterValue(string operation, CustomApiParameter parameter, Uri serviceRoot)
{
    // An offset is part of Edm.DateTimeOffset: without it nobody knows which moment is meant.
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly ParameterRows rows = new(parameter, serviceRoot);

    public object Read(JsonElement value) => parameter.Type switch
    {
        ParameterType.Boolean => Boolean(value),
        ParameterType.DateTime => Moment(value),
        ParameterType.Decimal => Decimal(value),
        ParameterType.Money => new Money(Decimal(value)),
        ParameterType.Float => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong("Edm.Double"),
        ParameterType.Integer => Integer(value),
        ParameterType.Picklist => new OptionSetValue(Integer(value)),
        ParameterType.String => Text(value, "Edm.String"),
        ParameterType.StringArray => Items(value).Select(item => Text(item, "Collection(Edm.String)")).ToArray(),
        ParameterType.Guid => Guid.TryParseExact(Text(value, "Edm.Guid"), "D", out var id) ? id : throw Wrong("Edm.Guid"),
        ParameterType.Entity => rows.Row(Object(value)),
        ParameterType.EntityReference => rows.Reference(Object(value)),
        ParameterType.EntityCollection => new EntityCollection([.. Items(value).Select(item => rows.Row(Object(item)))]),
        _ => throw new InvalidOperationException($"{parameter.Type} is no type of a parameter."),
    };

    private bool Boolean(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong("Edm.Boolean");

    private int Integer(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong("Edm.Int32");

    private decimal Decimal(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong("Edm.Decimal");

    private DateTime Moment(JsonElement value)
    {
        var text = Text(value, "Edm.DateTimeOffset");
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);
        return hasOffset && DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.UtcDateTime
            : throw Wrong("Edm.DateTimeOffset");
    }

    private string Text(JsonElement value, string type) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(type);

    private JsonElement Object(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value : throw Wrong("a row: an object");

    private JsonElement[] Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Wrong("an array");

    private WebFault Wrong(string expected) =>
        WebFault.BadBody($"The value of the parameter '{parameter.Name}' of {operation} must be {expected}.");
}
