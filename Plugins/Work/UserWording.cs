using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>Sentences in the language of the user who started it all.</summary>
internal sealed class UserWording(PlatformCall call)
{
    /// <summary>Without another call, as after a fault: in English until the language has been read.</summary>
    public Wording Known { get; private set; } = new(Language.English);

    /// <param name="system">The system user's service: a user needn't have the right to read usersettings.</param>
    public Wording Read(IOrganizationService system) =>
        Known = new Wording(Language.For(new UserLanguageReader(system).Read(call.Context.InitiatingUserId)));
}
