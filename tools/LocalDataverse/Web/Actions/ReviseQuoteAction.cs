using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>ReviseQuote: answers the new draft, as a GET of it would.</summary>
internal sealed class ReviseQuoteAction : IDeclaredOperation
{
    private const string Action = "ReviseQuote";
    private const string Columns = "ColumnSet";
    private static readonly CustomApiParameter Quote = new("Entity", ParameterType.Entity) { Table = TableNames.Quote };
    private static readonly CustomApiParameter QuoteId = new("QuoteId", ParameterType.Guid);

    public IEnumerable<OperationSignature> Signatures => [new(Action, [QuoteId]) { HasColumnSet = true, Response = [Quote] }];

    public WebAnswer? Answer(WebRequest request)
    {
        if (OperationPath.Parse(request.Path) is not { Binding: BindingType.Global, HasNamespace: false, Name: Action })
        {
            return null;
        }

        request.DemandVerb("POST");

        var body = JsonBody.ReadOptional(request.Call.Body);
        var columns = body.TryGetProperty(Columns, out var given) ? ColumnSetJson.Read(given) : null;
        var others = body.EnumerateObject().Where(property => property.Name != Columns);
        var revise = new OrganizationRequest(Action) { Parameters = new ParameterReader(Action, [QuoteId], request.ServiceRoot).Read(others) };
        revise[Columns] = columns;
        return Answer(request, (Entity)request.Service.Execute(revise)[Quote.Name], columns!);
    }

    private static WebAnswer Answer(WebRequest request, Entity quote, ColumnSet columns)
    {
        var table = Tables.Get(TableNames.Quote);
        var names = columns.AllColumns ? table.Columns.Select(column => column.LogicalName) : columns.Columns;
        return WebAnswer.Json(200, new RowJson(request).Add(request.Begin($"{table.EntitySetName}/$entity"), quote, table, names));
    }
}

/// <summary>See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/columnset.</summary>
internal static class ColumnSetJson
{
    /// <summary>Null is left to the message's handler to refuse.</summary>
    public static ColumnSet? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong();
        }

        var columns = new ColumnSet();
        foreach (var property in value.EnumerateObject())
        {
            Set(columns, property);
        }

        return columns;
    }

    private static void Set(ColumnSet columns, JsonProperty property)
    {
        switch (property)
        {
            case { Name: "@odata.type" }:
                break;
            case { Name: "AllColumns", Value.ValueKind: JsonValueKind.True or JsonValueKind.False }:
                columns.AllColumns = property.Value.GetBoolean();
                break;
            case { Name: "Columns", Value.ValueKind: JsonValueKind.Array }:
                columns.AddColumns([.. property.Value.EnumerateArray().Select(Name)]);
                break;
            default:
                throw Wrong();
        }
    }

    private static string Name(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong();

    private static WebFault Wrong() =>
        WebFault.BadBody("The value of the parameter 'ColumnSet' must be an object with AllColumns, true or false, or Columns, an array of names.");
}
