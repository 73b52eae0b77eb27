using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Pipeline;

/// <summary>
/// One instance per plug-in type, used again by every run, as the platform caches them: state in a plug-in shows here too.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/develop-iplugin-implementations-stateless.
/// </summary>
internal sealed class PluginInstances(Func<Type, object>? activator)
{
    private readonly ConcurrentDictionary<Type, Lazy<IPlugin>> instances = new();

    public IPlugin Of(Type type) => instances.GetOrAdd(type, key => new Lazy<IPlugin>(() => Create(key))).Value;

    private IPlugin Create(Type type)
    {
        var instance = activator is null ? Activator.CreateInstance(type) : activator(type);
        return instance as IPlugin
            ?? throw new InvalidOperationException($"The instance made for '{type.FullName}' is no IPlugin.");
    }
}
