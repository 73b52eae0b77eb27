using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>Sentences in the language of the user who started it all, once that has been loaded.</summary>
internal sealed class UserWording(PlatformCall call)
{
    /// <summary>English until <see cref="Load"/> has succeeded. Costs no call, so that a fault can be worded too.</summary>
    public Wording Current { get; private set; } = new(Language.English);

    /// <param name="system">The system user's service: a user needn't have the right to read usersettings.</param>
    public void Load(IOrganizationService system) =>
        Current = new Wording(Language.For(new UserLanguageReader(system).Read(call.Context.InitiatingUserId)));
}
