using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The parameters in the body of an action, each by its declared type. Absent and null are the same; whether one may be
/// missing is for the message's handler to say.
/// </summary>
internal sealed class ParameterReader(string operation, IReadOnlyList<CustomApiParameter> parameters, Uri serviceRoot)
{
    public ParameterCollection Read(IEnumerable<JsonProperty> body)
    {
        var read = new ParameterCollection();
        foreach (var property in body.Where(property => !IsTypeAnnotation(property.Name)))
        {
            var parameter = Find(property.Name);
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            read[parameter.Name] = new ParameterValue(operation, parameter, serviceRoot).Read(property.Value);
        }

        return read;
    }

    // What a value is, is declared: clients may say it once more.
    private static bool IsTypeAnnotation(string name) => name.EndsWith("@odata.type", StringComparison.Ordinal);

    private CustomApiParameter Find(string name) =>
        parameters.FirstOrDefault(parameter => parameter.Name == name)
        ?? throw WebFault.BadBody($"The parameter '{name}' in the request payload is not a valid parameter for the operation '{operation}'.");
}
