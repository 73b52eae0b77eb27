using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

public sealed class SettingsTests : IDisposable
{
    private const int Open = 0;
    private const int Won = 1;

    private readonly ScriptedOrganization organization = new();
    private readonly PageClient page;

    public SettingsTests() => page = new PageClient(organization.Host);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData(false, true, Won)]
    [InlineData(true, false, Open)]
    public void Put_CustomizedClose_ChangesWhatCreateOfOpportunityCloseDoes(bool before, bool after, int state)
    {
        organization.Host.CustomizedClose = before;
        var opportunity = organization.AddOpportunity();

        var answer = page.Send("PUT", "/page/settings", $$"""{"customizedClose":{{(after ? "true" : "false")}}}""");

        answer.NoContent();
        CreateOpportunityClose(opportunity);
        Assert.Equal(state, organization.StateOf(opportunity));
    }

    [Theory]
    [InlineData("", "body is empty")]
    [InlineData("{", "validating input parameters")]
    [InlineData("[]", "Array")]
    [InlineData("{}", "'customizedClose' is missing")]
    [InlineData("""{"customizedClose":"true"}""", "'customizedClose' is true or false, not a JSON String")]
    [InlineData("""{"customizedClose":null}""", "not a JSON Null")]
    [InlineData("""{"customizedClose":true,"theme":"dark"}""", "'theme'")]
    [InlineData("""{"CustomizedClose":true}""", "'CustomizedClose'")]
    [InlineData("""{"customizedClose":true,"customizedClose":true}""", "customizedClose")]
    public void Put_MalformedSettings_Is400NamingWhatIsWrongAndChangesNothing(string body, string named)
    {
        var message = page.Send("PUT", "/page/settings", body).Error(400, "0x80048d19");

        Assert.Contains(named, message, StringComparison.Ordinal);
        Assert.False(organization.Host.CustomizedClose);
    }

    private void CreateOpportunityClose(Guid opportunity) => organization.User.Create(ScriptedOrganization.Closing(
        opportunity,
        row =>
        {
            row["opportunitystatecode"] = new OptionSetValue(Won);
            row["opportunitystatuscode"] = new OptionSetValue(3);
        }));
}
