using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>What the platform says of single columns, as it is on the wire.</summary>
public sealed class RowRuleTests : IDisposable
{
    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public void AnyCall_AsADisabledUser_Is403()
    {
        web.Organization.Host.Load([new Entity("systemuser", web.Organization.UserId) { ["isdisabled"] = true }]);

        var message = web.Client.Get("quotes").Error(403, "0x80040225");

        Assert.Equal(
            $"The user with SystemUserId={web.Organization.UserId} in OrganizationContext=LocalDataverse is disabled. Disabled users cannot access the system. "
            + "Consider enabling this user. Also, users are disabled if they don't have a license assigned to them.",
            message);
    }

    [Fact]
    public void Patch_ReadOnlyColumns_AreIgnored()
    {
        web.Client.Send("PATCH", web.Opportunity, """{"name":"Quay","createdon":"2020-01-01T00:00:00Z","exchangerate":5}""").NoContent();

        var row = web.Client.Json(web.Opportunity);
        Assert.Equal(("Quay", "2026-03-02T10:00:00Z"), (row.Text("name"), row.Text("createdon")));
        Assert.Equal(1, row.GetProperty("exchangerate").GetDecimal());
    }

    [Fact]
    public void Patch_WholeRowAsItWasRead_IsTaken()
    {
        var row = web.Client.Json($"{web.Opportunity}?$select=name,createdon,exchangerate,versionnumber,estimatedvalue_base");
        var body = row.EnumerateObject().Where(property => !property.Name.StartsWith('@')).ToDictionary(property => property.Name, property => property.Value);
        body.Remove("opportunityid");
        body.Remove("_transactioncurrencyid_value");

        web.Client.Send("PATCH", web.Opportunity, JsonSerializer.Serialize(body)).NoContent();
    }

    [Fact]
    public void Post_ProbabilityOver100_IsNamed() =>
        Assert.Contains("'closeprobability'", web.Client.Send("POST", "opportunities", """{"closeprobability":101}""").Error(400, "0x80044330"), StringComparison.Ordinal);
}
