using ProjectOpsClose.LocalDataverse.Messages;
using ProjectOpsClose.LocalDataverse.Pipeline;
using ProjectOpsClose.LocalDataverse.Security;

namespace ProjectOpsClose.LocalDataverse.CustomApis;

/// <summary>The messages that solutions have added.</summary>
internal sealed class CustomApiRegistry(Registrations registrations, RowSecurity security, OmittedParameters omitted)
{
    public IMessageHandler? HandlerOf(string requestName) =>
        registrations.Current.CustomApis.TryGetValue(requestName, out var api) ? new CustomApiHandler(api, security, omitted) : null;
}
