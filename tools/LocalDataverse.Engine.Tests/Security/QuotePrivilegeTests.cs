using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Security;

/// <summary>Who may activate, close and win which quote.</summary>
public sealed class QuotePrivilegeTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();
    private readonly Guid user;

    public QuotePrivilegeTests()
    {
        user = organization.AddUser();
        organization.Host.Grant(user, "quote", AccessRights.Read, AccessDepth.Organization);
        organization.Host.Grant(user, "quoteclose", AccessRights.Create, AccessDepth.Organization);
    }

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("Activate", AccessDepth.None, false, false)]
    [InlineData("Activate", AccessDepth.Own, true, false)]
    [InlineData("Activate", AccessDepth.Organization, true, true)]
    [InlineData("Close", AccessDepth.None, false, false)]
    [InlineData("Close", AccessDepth.Own, true, false)]
    [InlineData("Close", AccessDepth.Organization, true, true)]
    [InlineData("Win", AccessDepth.None, false, false)]
    [InlineData("Win", AccessDepth.Own, true, false)]
    [InlineData("Win", AccessDepth.Organization, true, true)]
    public void Write_AtADepth_ReachesOwnOrAllQuotes(string message, AccessDepth depth, bool own, bool another)
    {
        organization.Host.Grant(user, "quote", AccessRights.Write, depth);

        AssertAllowed(own, message, owner: user);
        AssertAllowed(another, message, owner: organization.UserId);
    }

    [Theory]
    [InlineData("Close")]
    [InlineData("Win")]
    public void Close_NoCreateOnQuoteClose_IsRefusedBeforeItsStepsRun(string message)
    {
        organization.Import(new SolutionZip(new TestStep(message, "quote") { Type = typeof(RefusingPlugin) }));
        organization.Host.Grant(user, "quote", AccessRights.Write, AccessDepth.Organization);
        organization.Host.Grant(user, "quoteclose", AccessRights.Create, AccessDepth.None);

        var fault = FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send(message, organization.AddQuote(owner: user)));

        Assert.Contains("prvCreateQuoteclose", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Close_CreateOfOwnQuoteCloses_IsEnoughForAnothersQuote()
    {
        organization.Host.Grant(user, "quote", AccessRights.Write, AccessDepth.Organization);
        organization.Host.Grant(user, "quoteclose", AccessRights.Create, AccessDepth.Own);

        Send("Close", organization.AddQuote());

        Assert.Equal(user, organization.All("quoteclose").Single().GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void Close_NoReadOnQuote_IsNotAskedFor()
    {
        organization.Host.Grant(user, "quote", AccessRights.Read, AccessDepth.None);
        organization.Host.Grant(user, "quote", AccessRights.Write, AccessDepth.Organization);

        Send("Close", organization.AddQuote());
    }

    [Fact]
    public void Close_UnknownQuoteWithoutAnyRight_FaultSaysNothingAboutTheRow()
    {
        var fault = FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send("Close", Guid.NewGuid()));

        Assert.Contains("prvWriteQuote", fault.Message, StringComparison.Ordinal);
    }

    private void AssertAllowed(bool allowed, string message, Guid owner)
    {
        var quote = organization.AddQuote(message == "Activate" ? 0 : 1, owner);
        var before = organization.QuoteState(quote);
        if (allowed)
        {
            Send(message, quote);
            Assert.NotEqual(before, organization.QuoteState(quote));
            return;
        }

        FaultAssert.Throws(ErrorCodes.PrivilegeDenied, () => Send(message, quote));
        Assert.Equal(before, organization.QuoteState(quote));
    }

    private void Send(string message, Guid quote)
    {
        var service = organization.Host.ServiceFor(user);
        switch (message)
        {
            case "Activate":
                service.Update(new Entity("quote", quote) { ["statecode"] = new OptionSetValue(1) });
                break;
            case "Close":
                service.Execute(ScriptedOrganization.Close(quote));
                break;
            default:
                service.Execute(ScriptedOrganization.WinQuote(quote));
                break;
        }
    }
}
