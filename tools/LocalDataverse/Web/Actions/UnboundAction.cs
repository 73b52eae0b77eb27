using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Web.Body;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>One of the platform's own actions that answers nothing.</summary>
internal sealed class UnboundAction(string name, params IReadOnlyList<CustomApiParameter> parameters) : IWebOperation
{
    public bool TryAnswer(WebRequest request, [NotNullWhen(true)] out WebAnswer? answer)
    {
        answer = null;
        if (OperationPath.Parse(request.Path) is not { Binding: BindingType.Global, HasNamespace: false } path || path.Name != name)
        {
            return false;
        }

        if (request.Call.Method != "POST")
        {
            throw request.WrongVerb("POST");
        }

        var body = JsonBody.ReadOptional(request.Call.Body).EnumerateObject();
        var given = new ParameterReader(name, parameters, request.ServiceRoot).Read(body);
        request.Service.Execute(new OrganizationRequest(name) { Parameters = given });
        answer = WebAnswer.NoContent();
        return true;
    }
}
