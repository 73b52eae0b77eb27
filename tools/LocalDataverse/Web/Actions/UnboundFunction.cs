using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>One of the platform's own functions, without parameters.</summary>
internal sealed class UnboundFunction(string name, params IReadOnlyList<CustomApiParameter> properties) : IWebOperation
{
    public bool TryAnswer(WebRequest request, [NotNullWhen(true)] out WebAnswer? answer)
    {
        answer = null;
        if (OperationPath.Parse(request.Path) is not { Binding: BindingType.Global, HasNamespace: false } path || path.Name != name)
        {
            return false;
        }

        if (request.Call.Method != "GET")
        {
            throw request.WrongVerb("GET");
        }

        var response = request.Service.Execute(new OrganizationRequest(name));
        answer = ResponseJson.Write(request, name, properties, response.Results);
        return true;
    }
}
