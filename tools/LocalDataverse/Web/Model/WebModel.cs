using System.Diagnostics.CodeAnalysis;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>The tables as an entity data model: once as $metadata shows it, once as addresses are read against it.</summary>
internal static class WebModel
{
    public const string Namespace = "Microsoft.Dynamics.CRM";

    /// <summary>The type of a row of any table.</summary>
    public const string AnyRow = "crmbaseentity";

    private static readonly Dictionary<string, TableMetadata> BySet =
        Navigations.VisibleTables.ToDictionary(table => table.EntitySetName, StringComparer.Ordinal);

    /// <summary>With the query functions, which a filter calls as if they were bound to its rows.</summary>
    public static IEdmModel Addresses { get; } = ForAddresses();

    public static TableMetadata? TableOfSet(string entitySet) => BySet.GetValueOrDefault(entitySet);

    public static IEdmEntitySet SetOf(TableMetadata table) => Addresses.EntityContainer.FindEntitySet(table.EntitySetName);

    /// <summary>A string as the platform declares it; it takes any text all the same.</summary>
    public static IEdmStringTypeReference Text(bool isNullable) =>
        EdmCoreModel.Instance.GetString(isUnbounded: false, maxLength: null, isUnicode: false, isNullable);

    /// <summary>What $metadata shows.</summary>
    /// <param name="operations">Those that it declares.</param>
    /// <param name="isAnnotated">Whether it marks what clients may read and never send.</param>
    public static IEdmModel Described(IEnumerable<OperationSignature> operations, bool isAnnotated)
    {
        var types = new TableTypes();
        types.Model.SetNamespaceAlias(Namespace, "mscrm");
        operations.ToList().ForEach(new OperationModel(types.Model, types.Container).Add);
        foreach (var property in isAnnotated ? types.ReadOnly : [])
        {
            var annotation = new EdmVocabularyAnnotation(property, CoreVocabularyModel.ComputedTerm, new EdmBooleanConstant(true));
            annotation.SetSerializationLocation(types.Model, EdmVocabularyAnnotationSerializationLocation.Inline);
            types.Model.AddVocabularyAnnotation(annotation);
        }

        return types.Model;
    }

    private static EdmModel ForAddresses()
    {
        var types = new TableTypes();
        types.Model.AddElements(QueryFunctions.All.Select(function => function.BoundTo(types.AnyRow)));
        return types.Model;
    }
}

/// <summary>Columns are properties of the same name, but for lookups: their ids are <c>_name_value</c>.</summary>
internal static class PropertyNames
{
    private const string Prefix = "_";
    private const string Suffix = "_value";

    public static string Of(ColumnMetadata column) =>
        column.Type == ColumnType.Lookup ? Prefix + column.LogicalName + Suffix : column.LogicalName;

    public static bool TryGetColumn(TableMetadata table, string property, [NotNullWhen(true)] out ColumnMetadata? column)
    {
        var isLookup = property.StartsWith(Prefix, StringComparison.Ordinal) && property.EndsWith(Suffix, StringComparison.Ordinal)
            && property.Length > Prefix.Length + Suffix.Length;
        var name = isLookup ? property[Prefix.Length..^Suffix.Length] : property;
        return table.TryGetColumn(name, out column) && column.Type == ColumnType.Lookup == isLookup;
    }
}
