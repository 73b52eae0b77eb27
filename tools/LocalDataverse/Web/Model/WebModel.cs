using System.Diagnostics.CodeAnalysis;
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

/// <summary>Makes the entity data model of the tables: types, sets, navigation properties.</summary>
internal sealed class WebModelBuilder
{
    private readonly EdmModel model = new();
    private readonly EdmEntityContainer container = new(WebModel.Namespace, "System");
    private readonly Dictionary<string, EdmEntityType> types = [];
    private readonly Dictionary<string, EdmEntitySet> sets = [];

    private readonly EdmEntityType principal = new(WebModel.Namespace, "principal");

    public WebModelBuilder()
    {
        model.AddElement(container);
        principal.AddKeys(principal.AddStructuralProperty(ColumnNames.OwnerId, EdmPrimitiveTypeKind.Guid, isNullable: false));
        model.AddElement(principal);
        foreach (var table in Navigations.VisibleTables)
        {
            AddTable(table);
        }

        foreach (var navigation in Navigations.All)
        {
            AddNavigation(navigation);
        }
    }

    public IEdmModel Build() => model;

    /// <summary>See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions.</summary>
    public WebModelBuilder WithQueryFunctions()
    {
        foreach (var type in types.Values)
        {
            var function = new EdmFunction(WebModel.Namespace, QueryFunctions.In, EdmCoreModel.Instance.GetBoolean(false), true, null, true);
            function.AddParameter("row", new EdmEntityTypeReference(type, false));
            function.AddParameter(QueryFunctions.PropertyName, EdmCoreModel.Instance.GetString(false));
            function.AddParameter(QueryFunctions.PropertyValues, EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(false)));
            model.AddElement(function);
        }

        return this;
    }

    private void AddTable(TableMetadata table)
    {
        var type = new EdmEntityType(WebModel.Namespace, table.LogicalName);
        foreach (var column in table.Columns)
        {
            var property = type.AddStructuralProperty(PropertyNames.Of(column), TypeOf(column), isNullable: column != table.Columns[0]);
            if (column == table.Columns[0])
            {
                type.AddKeys(property);
            }
        }

        model.AddElement(type);
        types.Add(table.LogicalName, type);
        sets.Add(table.LogicalName, container.AddEntitySet(table.EntitySetName, type));
    }

    private void AddNavigation(Navigation navigation)
    {
        var property = types[navigation.From.LogicalName].AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
        {
            Name = navigation.Name,
            Target = navigation.IsToPrincipal ? principal : types[navigation.To.LogicalName],
            TargetMultiplicity = navigation.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
        });
        if (!navigation.IsToPrincipal)
        {
            sets[navigation.From.LogicalName].AddNavigationTarget(property, sets[navigation.To.LogicalName]);
        }
    }

    private static EdmPrimitiveTypeKind TypeOf(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Uniqueidentifier or ColumnType.Lookup => EdmPrimitiveTypeKind.Guid,
        ColumnType.String or ColumnType.Memo => EdmPrimitiveTypeKind.String,
        ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
        ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnType.DateTime => column.IsDateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
        _ => EdmPrimitiveTypeKind.Int32,
    };
}

/// <summary>The words of the one query function that this host has.</summary>
internal static class QueryFunctions
{
    public const string In = "In";
    public const string PropertyName = "PropertyName";
    public const string PropertyValues = "PropertyValues";
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
