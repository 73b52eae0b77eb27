namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal enum PluginKind
{
    Plugin,
    WorkflowActivity,
}
