using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Body;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>Rows as values of a parameter. Their table is the declared one, or the one that @odata.type names.</summary>
internal sealed class ParameterRows(CustomApiParameter parameter, Uri serviceRoot)
{
    private const string TypeProperty = "@odata.type";

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
