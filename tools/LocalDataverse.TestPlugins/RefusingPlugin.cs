using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.TestPlugins;

public sealed class RefusingPlugin : IPlugin
{
    public const int Code = 4711;

    public void Execute(IServiceProvider serviceProvider) =>
        throw new InvalidPluginExecutionException(OperationStatus.Canceled, Code, "Not today.");
}
