using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>ReviseQuote: answers the new draft, as a GET of it would.</summary>
internal sealed class ReviseQuoteAction : IWebOperation
{
    private const string Name = "ReviseQuote";
    private const string Columns = "ColumnSet";
    private static readonly CustomApiParameter QuoteId = new("QuoteId", ParameterType.Guid);

    public bool TryAnswer(WebRequest request, [NotNullWhen(true)] out WebAnswer? answer)
    {
        answer = null;
        if (OperationPath.Parse(request.Path) is not { Binding: BindingType.Global, HasNamespace: false, Name: Name })
        {
            return false;
        }

        if (request.Call.Method != "POST")
        {
            throw request.WrongVerb("POST");
        }

        var body = JsonBody.ReadOptional(request.Call.Body);
        var columns = body.TryGetProperty(Columns, out var given) ? ColumnSetJson.Read(given) : null;
        var others = body.EnumerateObject().Where(property => property.Name != Columns);
        var revise = new OrganizationRequest(Name) { Parameters = new ParameterReader(Name, [QuoteId], request.ServiceRoot).Read(others) };
        revise[Columns] = columns;
        answer = Answer(request, (Entity)request.Service.Execute(revise)["Entity"], columns!);
        return true;
    }

    private static WebAnswer Answer(WebRequest request, Entity quote, ColumnSet columns)
    {
        var table = Tables.Get(TableNames.Quote);
        var names = columns.AllColumns ? table.Columns.Select(column => column.LogicalName) : columns.Columns;
        return WebAnswer.Json(200, JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", request.Context($"{table.EntitySetName}/$entity"));
            new RowJson(json, request).WriteProperties(quote, table, names);
            json.WriteEndObject();
        }));
    }
}
