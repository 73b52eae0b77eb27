using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>Sentences in the language of the user who started it all.</summary>
internal static class UserWording
{
    /// <param name="system">The system user's service: a user needn't have the right to read usersettings.</param>
    public static Wording Read(PlatformCall call, IOrganizationService system) =>
        new(Language.For(new UserLanguageReader(system).Read(call.Context.InitiatingUserId)));
}
