using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Writes rows as Dataverse does: names to the letter, lookups as _x_value, annotations only when asked for.</summary>
internal sealed class RowJson(Utf8JsonWriter json, Preferences preferences)
{
    /// <summary>The properties of the row, inside an object that is already begun: etag, then the columns, null ones too.</summary>
    public void WriteProperties(Entity row, TableMetadata table, IEnumerable<string> columns) =>
        throw new NotImplementedException($"{json}{preferences}");

    /// <summary>One value under its column's name: the raw JSON that the column's type has on the wire.</summary>
    public void WriteValue(string name, object? value) => throw new NotImplementedException();
}
