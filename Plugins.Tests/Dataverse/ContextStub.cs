using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

/// <summary>An execution context that answers only what a test gave it; anything else asked of it fails the test.</summary>
public class ContextStub : DispatchProxy
{
    private readonly Dictionary<string, object?> values = [];

    public static IPluginExecutionContext Of(string message, ParameterCollection input, IPluginExecutionContext? parent = null)
    {
        var context = Create<IPluginExecutionContext, ContextStub>();
        var stub = (ContextStub)context;
        stub.values["get_MessageName"] = message;
        stub.values["get_InputParameters"] = input;
        stub.values["get_ParentContext"] = parent;
        return context;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        values.TryGetValue(targetMethod!.Name, out var value)
            ? value
            : throw new InvalidOperationException($"{targetMethod.Name} was not expected to be asked.");
}
