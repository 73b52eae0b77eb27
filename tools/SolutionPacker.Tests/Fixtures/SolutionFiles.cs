namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>Files of the project's own solution that tests change.</summary>
internal static class SolutionFiles
{
    public const string Manifest = "Other/Solution.xml";
    public const string Customizations = "Other/Customizations.xml";
    public const string AssemblyFolder = "PluginAssemblies/ProjectOpsClosePlugins-5C3E68AF-9EAE-49BD-8DBA-C7753D891063";
    public const string Assembly = AssemblyFolder + "/ProjectOpsClosePlugins.dll.data.xml";
    public const string WinStep = "SdkMessageProcessingSteps/{d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f}.xml";
    public const string CreateStep = "SdkMessageProcessingSteps/{ee181084-4da9-438a-b229-5048740b9055}.xml";
    public const string GuardScope = "environmentvariabledefinitions/opsclose_GuardScope/environmentvariabledefinition.xml";
    public const string GuardTypeId = "13999916-9550-4bac-b7e8-c4418a92b6fb";
    public const string Guard = "ProjectOpsClose.Plugins.OpportunityCloseGuard";
}
