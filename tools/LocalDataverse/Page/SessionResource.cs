using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>Where the page is and who may use it: there is no sign-in here, the user is chosen on the page.</summary>
internal sealed class SessionResource(Organization organization)
{
    private const string Environment = "LOCAL DEMO";

    public WebAnswer Answer(PageRequest request)
    {
        request.DemandVerb("GET");
        request.Parameters();
        return PageAnswer.Json(Write);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("environment", Environment);
        WriteSolution(json);
        json.WriteBoolean("customizedClose", organization.CustomizedClose);
        json.WriteNumber("baseLanguage", OrganizationFacts.BaseLanguage);
        WriteUsers(json);
        json.WriteEndObject();
    }

    private void WriteSolution(Utf8JsonWriter json)
    {
        json.WritePropertyName("solution");
        if (Rows(TableNames.Solution, "installedon", "uniquename", "version").LastOrDefault() is not { } solution)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", solution.GetAttributeValue<string>("uniquename"));
        json.WriteString("version", solution.GetAttributeValue<string>("version"));
        json.WriteEndObject();
    }

    private void WriteUsers(Utf8JsonWriter json)
    {
        json.WriteStartArray("users");
        foreach (var user in Rows(TableNames.SystemUser, "createdon", "fullname").Where(user => user.Id != organization.SystemUserId))
        {
            json.WriteStartObject();
            json.WriteString("id", user.Id);
            json.WriteString("name", user.GetAttributeValue<string>("fullname"));
            json.WriteNumber("language", organization.LanguageOf(user.Id));
            UserPrivileges.Write(json, organization, user.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Rows of one moment are told apart by the order in which they were written.
    private DataCollection<Entity> Rows(string table, string order, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.AddOrder(order, OrderType.Ascending);
        query.AddOrder(ColumnNames.VersionNumber, OrderType.Ascending);
        return organization.SystemService.RetrieveMultiple(query).Entities;
    }
}
