using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Body;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The parameters in the body of an action, each by its declared type. Absent and null are the same; whether one may be
/// missing is for the message's handler to say.
/// </summary>
internal sealed class ParameterReader(string operation, IReadOnlyList<CustomApiParameter> parameters, Uri serviceRoot)
{
    public ParameterCollection Read(IEnumerable<JsonProperty> body)
    {
        var read = new ParameterCollection();
        foreach (var property in body.Where(property => !IsTypeAnnotation(property.Name)))
        {
            var parameter = Find(property.Name);
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            read[parameter.Name] = new ParameterValue(operation, parameter, serviceRoot).Read(property.Value);
        }

        return read;
    }

    // What a value is, is declared: clients may say it once more.
    private static bool IsTypeAnnotation(string name) => name.EndsWith("@odata.type", StringComparison.Ordinal);

    private CustomApiParameter Find(string name) =>
        parameters.FirstOrDefault(parameter => parameter.Name == name)
        ?? throw WebFault.BadBody($"The parameter '{name}' in the request payload is not a valid parameter for the operation '{operation}'.");
}

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

/// <summary>Rows as values of a parameter. Their table is the declared one, or the one that @odata.type names.</summary>
internal sealed class ParameterRows(CustomApiParameter parameter, Uri serviceRoot)
{
    private const string TypeProperty = RowBody.TypeName;

    public Entity Row(JsonElement value) => RowBody.Read(value, TableOf(value), serviceRoot);

    /// <summary>A row of which only the id counts.</summary>
    public EntityReference Reference(JsonElement value)
    {
        var table = TableOf(value);
        var hasId = value.TryGetProperty(table.PrimaryIdColumn, out var id) && id.ValueKind == JsonValueKind.String;
        return hasId && Guid.TryParse(id.GetString(), out var rowId)
            ? new EntityReference(table.LogicalName, rowId)
            : throw WebFault.BadBody($"The value of the parameter '{parameter.Name}' must have the id of a row in '{table.PrimaryIdColumn}'.");
    }

    private TableMetadata TableOf(JsonElement value)
    {
        var written = value.TryGetProperty(TypeProperty, out var type) ? NameOf(type) : null;
        var name = written ?? parameter.Table
            ?? throw WebFault.BadBody($"The value of the parameter '{parameter.Name}' must name its table in {TypeProperty}.");
        var isAllowed = parameter.Table is null || parameter.Table == name;
        return isAllowed && Tables.TryGet(name, out var table) && !table.IsHostOnly
            ? table
            : throw WebFault.BadBody($"The parameter '{parameter.Name}' can't be of type '{OperationPath.Namespace}{name}'{Expected()}.");
    }

    private string Expected() => parameter.Table is null ? "" : $": it must be {OperationPath.Namespace}{parameter.Table}";

    private string NameOf(JsonElement type)
    {
        var text = type.ValueKind == JsonValueKind.String ? type.GetString()!.TrimStart('#') : "";
        return text.StartsWith(OperationPath.Namespace, StringComparison.Ordinal)
            ? text[OperationPath.Namespace.Length..]
            : throw WebFault.BadBody($"The {TypeProperty} of the parameter '{parameter.Name}' must be {OperationPath.Namespace} and the name of a table.");
    }
}
