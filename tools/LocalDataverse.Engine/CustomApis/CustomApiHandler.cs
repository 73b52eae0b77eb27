using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>
/// A custom API as a message: its plug-in is the main operation, at stage 30 and inside the transaction. That it is inside
/// is unconfirmed: https://learn.microsoft.com/power-apps/developer/data-platform/custom-api does not say.
/// </summary>
internal sealed class CustomApiHandler(CustomApi api, RowSecurity security, OmittedParameters omitted) : IMessageHandler
{
    public CustomApi Api => api;

    public string RequestName => api.Name;

    public IReadOnlyCollection<string> Parameters { get; } =
        [.. api.RequestParameters.Select(parameter => parameter.Name), .. (string[])(api.HasTarget ? [CustomApi.TargetParameter] : [])];

    public bool ReadsOnly => false;

    public MessageSubject SubjectOf(RequestParameters input)
    {
        foreach (var parameter in api.RequestParameters)
        {
            Check(input, parameter);
        }

        return new MessageSubject(api.Name, api.Table, api.HasTarget ? TargetOf(input) : Guid.Empty);
    }

    public void Authorize(Operation operation)
    {
        if (api.ExecutePrivilege is { } privilege)
        {
            security.Demand(operation, privilege.Right, privilege.Table);
        }
    }

    public OrganizationResponse Execute(Operation operation)
    {
        if (api.PluginType is { } type)
        {
            operation.RunPlugin(type.Name, type.Type);
        }

        return new OrganizationResponse { Results = Checked(operation.Output) };
    }

    private Guid TargetOf(RequestParameters input)
    {
        var target = input.Required<EntityReference>(CustomApi.TargetParameter);
        return target.LogicalName == api.Table
            ? MessageSubject.IdOf(target)
            : throw Fault.ParameterOfWrongTable(api.Name, CustomApi.TargetParameter, api.Table!, target.LogicalName);
    }

    private void Check(RequestParameters input, CustomApiParameter parameter)
    {
        if (input.Values.TryGetValue(parameter.Name, out var value) && value is not null)
        {
            parameter.Demand(api.Name, value);
            return;
        }

        if (!parameter.IsOptional)
        {
            throw Fault.ParameterMissing(api.Name, parameter.Name);
        }

        if (omitted == OmittedParameters.DefaultValue)
        {
            input.Values[parameter.Name] = parameter.Type.Default();
        }
    }

    // What the plug-in left out is left out here; what it has no property for would be lost in silence.
    private ParameterCollection Checked(ParameterCollection output)
    {
        foreach (var (name, value) in output)
        {
            var property = api.ResponseProperties.FirstOrDefault(property => property.Name == name)
                ?? throw Fault.UnknownResponseProperty(api.Name, name);
            if (value is not null)
            {
                property.Demand(api.Name, value);
            }
        }

        return output;
    }
}
