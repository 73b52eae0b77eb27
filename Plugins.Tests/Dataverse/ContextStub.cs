using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

/// <summary>An execution context that answers only what a test gave it; anything else asked of it fails the test.</summary>
public class ContextStub : DispatchProxy
{
    private readonly Dictionary<string, object?> values = [];

    public static IPluginExecutionContext Of(string message, ParameterCollection input, IPluginExecutionContext? parent = null) =>
        Of<IPluginExecutionContext>(
            (nameof(IPluginExecutionContext.MessageName), message),
            (nameof(IPluginExecutionContext.InputParameters), input),
            (nameof(IPluginExecutionContext.ParentContext), parent));

    /// <param name="properties">Those that may be asked for.</param>
    public static T Of<T>(params (string Name, object? Value)[] properties) where T : class, IExecutionContext
    {
        var context = Create<T, ContextStub>();
        var stub = (ContextStub)(object)context;
        foreach (var (name, value) in properties)
        {
            stub.values[$"get_{name}"] = value;
        }

        return context;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        values.TryGetValue(targetMethod!.Name, out var value)
            ? value
            : throw new InvalidOperationException($"{targetMethod.Name} was not expected to be asked.");
}
