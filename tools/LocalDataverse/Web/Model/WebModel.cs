using Microsoft.OData.Edm;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>The tables as an entity data model: once as $metadata shows it, once as addresses are read against it.</summary>
internal static class WebModel
{
    public const string Namespace = "Microsoft.Dynamics.CRM";

    private static readonly Dictionary<string, TableMetadata> BySet =
        Navigations.VisibleTables.ToDictionary(table => table.EntitySetName, StringComparer.Ordinal);

    public static IEdmModel Metadata { get; } = new WebModelBuilder().Build();

    /// <summary>With the query functions, which a filter calls as if they were bound to its rows.</summary>
    public static IEdmModel Addresses { get; } = new WebModelBuilder().WithQueryFunctions().Build();

    public static TableMetadata? TableOfSet(string entitySet) => BySet.GetValueOrDefault(entitySet);

    public static IEdmEntitySet SetOf(TableMetadata table) => Addresses.EntityContainer.FindEntitySet(table.EntitySetName);
}
