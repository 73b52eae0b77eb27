using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The parameters in the body of an action, each by its declared type. Absent and null are the same; whether one may be
/// missing is for the message's handler to say.
/// </summary>
internal sealed class ParameterReader(OperationSignature operation, Uri serviceRoot)
{
    // What a value is, is declared: clients may say it once more, in an annotation.
    public ParameterCollection Read(JsonElement body)
    {
        var read = new ParameterCollection();
        foreach (var property in body.EnumerateObject().Where(property => !property.Name.EndsWith(RowBody.TypeName, StringComparison.Ordinal)))
        {
            if (operation.HasColumnSet && property.Name == ColumnSetJson.Parameter)
            {
                read[property.Name] = ColumnSetJson.Read(property.Value);
            }
            else if (Find(property.Name) is var parameter && property.Value.ValueKind != JsonValueKind.Null)
            {
                read[parameter.Name] = new ParameterValue(operation.Name, parameter, serviceRoot).Read(property.Value);
            }
        }

        return read;
    }

    private CustomApiParameter Find(string name) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)
        ?? throw WebFault.BadBody($"The parameter '{name}' in the request payload is not a valid parameter for the operation '{operation.Name}'.");
}

/// <summary>
/// One parameter's value from JSON. The types on the wire:
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api#request-parameters.
/// </summary>
internal sealed class ParameterValue(string operation, CustomApiParameter parameter, Uri serviceRoot)
{
    private const string ARow = "a row: an object";

    // An offset is part of Edm.DateTimeOffset: without it nobody knows which moment is meant.
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly ParameterRows rows = new(parameter, serviceRoot);

    public object Read(JsonElement value) => (value.ValueKind, parameter.Type) switch
    {
        (JsonValueKind.True or JsonValueKind.False, ParameterType.Boolean) => value.GetBoolean(),
        (JsonValueKind.String, ParameterType.DateTime) when Moment(value.GetString()!) is { } moment => moment,
        (JsonValueKind.Number, ParameterType.Decimal) when value.TryGetDecimal(out var number) => number,
        (JsonValueKind.Number, ParameterType.Money) when value.TryGetDecimal(out var number) => new Money(number),
        (JsonValueKind.Number, ParameterType.Float) when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        (JsonValueKind.Number, ParameterType.Integer) when value.TryGetInt32(out var number) => number,
        (JsonValueKind.Number, ParameterType.Picklist) when value.TryGetInt32(out var number) => new OptionSetValue(number),
        (JsonValueKind.String, ParameterType.String) => value.GetString()!,
        (JsonValueKind.Array, ParameterType.StringArray) => value.EnumerateArray().Select(Text).ToArray(),
        (JsonValueKind.String, ParameterType.Guid) when Guid.TryParseExact(value.GetString(), "D", out var id) => id,
        (JsonValueKind.Object, ParameterType.Entity) => rows.Row(value),
        (JsonValueKind.Object, ParameterType.EntityReference) => rows.Reference(value),
        (JsonValueKind.Array, ParameterType.EntityCollection) => new EntityCollection([.. value.EnumerateArray().Select(Row)]),
        _ => throw Wrong(parameter.Type switch
        {
            ParameterType.Entity or ParameterType.EntityReference => ARow,
            ParameterType.EntityCollection or ParameterType.StringArray => "an array",
            _ => $"Edm.{OperationModel.KindOf(parameter.Type)}",
        }),
    };

    private static DateTime? Moment(string text)
    {
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);
        return hasOffset && DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.UtcDateTime
            : null;
    }

    private string Text(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong("Collection(Edm.String)");

    private Entity Row(JsonElement item) => item.ValueKind == JsonValueKind.Object ? rows.Row(item) : throw Wrong(ARow);

    private WebFault Wrong(string expected) =>
        WebFault.BadBody($"The value of the parameter '{parameter.Name}' of {operation} must be {expected}.");
}

/// <summary>Rows as values of a parameter. Their table is the declared one, or the one that @odata.type names.</summary>
internal sealed class ParameterRows(CustomApiParameter parameter, Uri serviceRoot)
{
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
        var written = value.TryGetProperty(RowBody.TypeName, out var type) ? NameOf(type) : null;
        var name = written ?? parameter.Table
            ?? throw WebFault.BadBody($"The value of the parameter '{parameter.Name}' must name its table in {RowBody.TypeName}.");
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
            : throw WebFault.BadBody($"The {RowBody.TypeName} of the parameter '{parameter.Name}' must be {OperationPath.Namespace} and the name of a table.");
    }
}
