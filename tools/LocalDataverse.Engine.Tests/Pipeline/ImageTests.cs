using Microsoft.Xrm.Sdk;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class ImageTests
{
    private Entity? before;
    private Entity? after;

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void Update_PreImage_IsTheRowBefore(int stage)
    {
        using var organization = Organization("Update", stage, new TestImage(0));
        var opportunity = organization.AddOpportunity();

        organization.User.Update(new Entity("opportunity", opportunity) { ["name"] = "New name" });

        Assert.Equal("New roof", before?["name"]);
        Assert.Null(after);
    }

    [Fact]
    public void Update_BothImages_AreTheRowBeforeAndAfter()
    {
        using var organization = Organization("Update", 40, new TestImage(2, "name,statecode"));
        var opportunity = organization.AddOpportunity();

        organization.User.Update(new Entity("opportunity", opportunity) { ["name"] = "New name" });

        Assert.Equal(("New roof", "New name"), (before?["name"], after?["name"]));
        Assert.Equal(["name", "statecode"], after!.Attributes.Keys.Order());
        Assert.Equal(opportunity, after.Id);
    }

    [Fact]
    public void Create_PostImage_IsTheRowWritten()
    {
        using var organization = Organization("Create", 40, new TestImage(1));

        var id = organization.User.Create(new Entity("opportunity") { ["name"] = "New roof" });

        Assert.Equal(id, after?.Id);
        Assert.Equal(0, after!.GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Delete_PreImageAfterTheOperation_IsTheRowThatWas()
    {
        using var organization = Organization("Delete", 40, new TestImage(0));
        var opportunity = organization.AddOpportunity();

        organization.User.Delete("opportunity", opportunity);

        Assert.Equal("New roof", before?["name"]);
    }

    private ScriptedOrganization Organization(string message, int stage, TestImage image) =>
        new(new TestStep(message, "opportunity", Remember) { Stage = stage, Image = image });

    private void Remember(PluginRun run)
    {
        run.Context.PreEntityImages.TryGetValue(TestImage.Alias, out before);
        run.Context.PostEntityImages.TryGetValue(TestImage.Alias, out after);
    }
}
