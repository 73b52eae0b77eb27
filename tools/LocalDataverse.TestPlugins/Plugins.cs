namespace ProjectOpsClose.LocalDataverse.TestPlugins;

// As many types as a test has steps: there is one instance per type. A test hands each its script by the activator.

public sealed class Plugin1 : TracingPlugin;

public sealed class Plugin2 : TracingPlugin;

public sealed class Plugin3 : TracingPlugin;

public sealed class Plugin4 : TracingPlugin;

public sealed class ApiPlugin : TracingPlugin;

public sealed class OtherApiPlugin : TracingPlugin;
