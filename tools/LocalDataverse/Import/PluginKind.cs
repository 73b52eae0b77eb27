namespace ProjectOpsClose.LocalDataverse.Import;

internal enum PluginKind
{
    Plugin,
    WorkflowActivity,
}
