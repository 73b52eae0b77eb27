using Microsoft.OData.Edm;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>
/// Declares actions and functions in a model, with the complex types they need. The forms:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-actions.
/// </summary>
internal sealed class OperationModel(EdmModel model, EdmEntityContainer container)
{
    private const string ColumnSet = "ColumnSet";

    public void Add(OperationSignature signature)
    {
        var operation = Operation(signature, ReturnOf(signature));
        if (signature.Table is { } table)
        {
            var row = Row(table, isNullable: false);
            var (name, type) = signature.Binding == BindingType.Entity ? ("entity", row) : ("entityset", (IEdmTypeReference)EdmCoreModel.GetCollection(row));
            operation.AddParameter(name, type);
        }

        foreach (var parameter in signature.Parameters)
        {
            operation.AddParameter(parameter.Name, TypeOf(parameter));
        }

        if (signature.HasColumnSet)
        {
            operation.AddParameter(ColumnSet, new EdmComplexTypeReference(ColumnSetType(), isNullable: true));
        }

        model.AddElement(operation);
        if (!operation.IsBound)
        {
            AddImport(operation);
        }
    }

    private static EdmOperation Operation(OperationSignature signature, IEdmTypeReference? returned)
    {
        var isBound = signature.Binding != BindingType.Global;
        return signature.IsFunction
            ? new EdmFunction(WebModel.Namespace, signature.Name, returned, isBound, null, isComposable: false)
            : new EdmAction(WebModel.Namespace, signature.Name, returned, isBound, null);
    }

    private void AddImport(EdmOperation operation)
    {
        if (operation is EdmFunction function)
        {
            container.AddFunctionImport(function);
        }
        else
        {
            container.AddActionImport((EdmAction)operation);
        }
    }

    private IEdmTypeReference? ReturnOf(OperationSignature signature) => signature.Response switch
    {
        [] => null,
        [{ Type: ParameterType.Entity or ParameterType.EntityCollection } only] => TypeOf(only with { IsOptional = false }),
        _ => ResponseType(signature),
    };

    private EdmComplexTypeReference ResponseType(OperationSignature signature)
    {
        var type = new EdmComplexType(WebModel.Namespace, $"{signature.Name}Response");
        model.AddElement(type);
        foreach (var property in signature.Response)
        {
            AddProperty(type, property);
        }

        return new EdmComplexTypeReference(type, isNullable: false);
    }

    // Only navigation properties lead from a complex type to rows.
    private void AddProperty(EdmComplexType type, CustomApiParameter property)
    {
        if (property.Type is not (ParameterType.Entity or ParameterType.EntityReference or ParameterType.EntityCollection))
        {
            type.AddStructuralProperty(property.Name, TypeOf(property));
            return;
        }

        type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
        {
            Name = property.Name,
            Target = RowType(property.Table),
            TargetMultiplicity = property.Type == ParameterType.EntityCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
        });
    }

    private EdmComplexType ColumnSetType()
    {
        if (model.FindDeclaredType($"{WebModel.Namespace}.{ColumnSet}") is EdmComplexType declared)
        {
            return declared;
        }

        var type = new EdmComplexType(WebModel.Namespace, ColumnSet);
        type.AddStructuralProperty("AllColumns", EdmPrimitiveTypeKind.Boolean, isNullable: true);
        type.AddStructuralProperty("Columns", EdmCoreModel.GetCollection(WebModel.Text(isNullable: true)));
        model.AddElement(type);
        return type;
    }

    private IEdmTypeReference TypeOf(CustomApiParameter parameter) => parameter.Type switch
    {
        ParameterType.Entity or ParameterType.EntityReference => Row(parameter.Table, parameter.IsOptional),
        ParameterType.EntityCollection => EdmCoreModel.GetCollection(Row(parameter.Table, parameter.IsOptional)),
        ParameterType.String => WebModel.Text(parameter.IsOptional),
        ParameterType.StringArray => EdmCoreModel.GetCollection(WebModel.Text(parameter.IsOptional)),
        _ => EdmCoreModel.Instance.GetPrimitive(KindOf(parameter.Type), parameter.IsOptional),
    };

    private EdmEntityTypeReference Row(string? table, bool isNullable) => new(RowType(table), isNullable);

    private IEdmEntityType RowType(string? table) => (IEdmEntityType)model.FindDeclaredType($"{WebModel.Namespace}.{table ?? WebModel.AnyRow}");

    public static EdmPrimitiveTypeKind KindOf(ParameterType type) => type switch
    {
        ParameterType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ParameterType.DateTime => EdmPrimitiveTypeKind.DateTimeOffset,
        ParameterType.Decimal or ParameterType.Money => EdmPrimitiveTypeKind.Decimal,
        ParameterType.Float => EdmPrimitiveTypeKind.Double,
        ParameterType.Guid => EdmPrimitiveTypeKind.Guid,
        ParameterType.String => EdmPrimitiveTypeKind.String,
        _ => EdmPrimitiveTypeKind.Int32,
    };
}
