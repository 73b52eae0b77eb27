using ProjectOpsClose.LocalDataverse.Engine.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>The messages that solutions have added.</summary>
internal sealed class CustomApiRegistry(Registrations registrations, RowSecurity security, OmittedParameters omitted)
{
    public IMessageHandler? HandlerOf(string requestName) =>
        registrations.Current.CustomApis.TryGetValue(requestName, out var api) ? new CustomApiHandler(api, security, omitted) : null;
}
