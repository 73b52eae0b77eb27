using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Body;

/// <summary>A row as clients write it in JSON: columns by name, lookups as navigation property and @odata.bind.</summary>
internal static class RowBody
{
    /// <exception cref="WebFault">A property that the table hasn't, a value of the wrong type, a reference that isn't one.</exception>
    public static Entity Read(JsonElement body, TableMetadata table, Uri serviceRoot) => throw new NotImplementedException();
}
