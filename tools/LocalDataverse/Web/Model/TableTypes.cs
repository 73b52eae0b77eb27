using Microsoft.OData.Edm;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>
/// Declares the tables in a model: a type and a set for each, and the types that they inherit from:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-entitytypes#entitytype-inheritance.
/// A principal is only what an owner is here: no table inherits from it.
/// </summary>
internal sealed class TableTypes
{
    private const string Activity = "activitypointer";
    private const string ActivityId = "activityid";

    private readonly EdmEntityType activity;
    private readonly EdmEntityType principal;
    private readonly Dictionary<string, EdmEntityType> types = [];
    private readonly Dictionary<string, EdmEntitySet> sets = [];
    private readonly List<IEdmStructuralProperty> readOnly = [];

    public TableTypes()
    {
        Model.AddElement(Container);
        activity = new EdmEntityType(WebModel.Namespace, Activity, AnyRow, isAbstract: true, isOpen: false);
        principal = new EdmEntityType(WebModel.Namespace, "principal", AnyRow);
        principal.AddKeys(principal.AddStructuralProperty(ColumnNames.OwnerId, EdmPrimitiveTypeKind.Guid, isNullable: false));
        Model.AddElements([AnyRow, activity, principal]);
        AddActivityColumns();
        foreach (var table in Navigations.VisibleTables)
        {
            AddTable(table);
        }

        foreach (var (single, collection) in Navigations.Pairs)
        {
            AddNavigation(single, collection);
        }
    }

    public EdmModel Model { get; } = new();

    public EdmEntityContainer Container { get; } = new(WebModel.Namespace, "System");

    /// <summary>What every table's type inherits from.</summary>
    public EdmEntityType AnyRow { get; } = new(WebModel.Namespace, WebModel.AnyRow, null, isAbstract: true, isOpen: false);

    public IEnumerable<IEdmStructuralProperty> ReadOnly => readOnly;

    private static bool IsActivity(TableMetadata table) => table.PrimaryIdColumn == ActivityId;

    // What all activities have alike is activitypointer's.
    private void AddActivityColumns()
    {
        var activities = Navigations.VisibleTables.Where(IsActivity).ToList();
        foreach (var column in activities[0].Columns.Where(column => activities.TrueForAll(table => table.HasColumn(column.LogicalName))))
        {
            AddProperty(activity, column, isKey: column.LogicalName == ActivityId);
        }
    }

    private void AddTable(TableMetadata table)
    {
        var type = new EdmEntityType(WebModel.Namespace, table.LogicalName, IsActivity(table) ? activity : AnyRow);
        foreach (var column in table.Columns.Where(column => type.FindProperty(PropertyNames.Of(column)) is null))
        {
            AddProperty(type, column, isKey: column.LogicalName == table.PrimaryIdColumn);
        }

        Model.AddElement(type);
        types.Add(table.LogicalName, type);
        sets.Add(table.LogicalName, Container.AddEntitySet(table.EntitySetName, type));
    }

    private void AddProperty(EdmEntityType type, ColumnMetadata column, bool isKey)
    {
        var property = type.AddStructuralProperty(PropertyNames.Of(column), TypeOf(column, isNullable: !isKey));
        if (isKey)
        {
            type.AddKeys(property);
        }

        if (column.Type == ColumnType.Lookup || column is { ValidForCreate: false, ValidForUpdate: false })
        {
            readOnly.Add(property);
        }
    }

    // The platform says of every lookup that it can't be null, which is neither so nor valid CSDL: that is left out.
    private void AddNavigation(Navigation single, Navigation? collection)
    {
        var (from, to) = (types[single.From.LogicalName], single.IsToPrincipal ? principal : types[single.To.LogicalName]);
        var info = new EdmNavigationPropertyInfo
        {
            Name = single.Name,
            Target = to,
            TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
            DependentProperties = [(IEdmStructuralProperty)from.FindProperty(PropertyNames.Of(single.Lookup))],
            PrincipalProperties = to.Key(),
        };
        if (collection is null)
        {
            AddTarget(single, from.AddUnidirectionalNavigation(info));
            return;
        }

        var partner = new EdmNavigationPropertyInfo { Name = collection.Name, Target = from, TargetMultiplicity = EdmMultiplicity.Many };
        var property = from.AddBidirectionalNavigation(info, partner);
        AddTarget(single, property);
        AddTarget(collection, property.Partner);
    }

    // Principals have no set here.
    private void AddTarget(Navigation navigation, IEdmNavigationProperty property)
    {
        if (!navigation.IsToPrincipal)
        {
            sets[navigation.From.LogicalName].AddNavigationTarget(property, sets[navigation.To.LogicalName]);
        }
    }

    private static IEdmTypeReference TypeOf(ColumnMetadata column, bool isNullable) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo => WebModel.Text(isNullable),
        _ => EdmCoreModel.Instance.GetPrimitive(KindOf(column), isNullable),
    };

    public static EdmPrimitiveTypeKind KindOf(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Uniqueidentifier or ColumnType.Lookup => EdmPrimitiveTypeKind.Guid,
        ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
        ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnType.String or ColumnType.Memo => EdmPrimitiveTypeKind.String,
        ColumnType.DateTime => column.IsDateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
        _ => EdmPrimitiveTypeKind.Int32,
    };
}
