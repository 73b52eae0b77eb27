using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.TestPlugins;

// Ways to be a plug-in type, or not quite.

public static class Outer
{
    public sealed class NestedPlugin : TracingPlugin;

    internal sealed class HiddenNestedPlugin : TracingPlugin;
}

internal static class HiddenOuter
{
    public sealed class NestedPlugin : TracingPlugin;
}

public abstract class GenericBase<T> : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => throw new NotSupportedException();
}

public sealed class GenericBasePlugin : GenericBase<int>;

public class OpenGenericPlugin<T> : TracingPlugin;

/// <summary>Public and concrete, but nothing that the platform can call.</summary>
public sealed class NoPlugin;

internal sealed class HiddenPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => throw new NotSupportedException();
}
