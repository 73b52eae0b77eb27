using Mono.Cecil;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>Changes to what the dll tells of registration.</summary>
internal static class DllChange
{
    private const string Activity = "ProjectOpsClose.Plugins.CloseOpportunityQuotesActivity";

    /// <summary>An argument of the class's first registration attribute.</summary>
    public static void Argument(ModuleDefinition module, string type, int index, object value)
    {
        var arguments = Attribute(module.GetType(type).CustomAttributes, "CrmPluginRegistrationAttribute").ConstructorArguments;
        arguments[index] = new CustomAttributeArgument(arguments[index].Type, value);
    }

    public static Action<ModuleDefinition> Named(string name) => name switch
    {
        nameof(StepId) => StepId,
        nameof(NoStepDescription) => NoStepDescription,
        nameof(Version) => Version,
        nameof(ParameterType) => ParameterType,
        nameof(ParameterRequired) => ParameterRequired,
        nameof(PropertyName) => PropertyName,
        _ => BoundTable,
    };

    public static void NoStepDescription(ModuleDefinition module) => StepProperties(module).RemoveAt(1);

    public static void StepId(ModuleDefinition module)
    {
        var named = StepProperties(module);
        named[0] = new CustomAttributeNamedArgument("Id", new CustomAttributeArgument(module.TypeSystem.String, Guid.Empty.ToString()));
    }

    public static void Version(ModuleDefinition module) => module.Assembly.Name.Version = new Version(1, 1, 0, 0);

    public static void ParameterType(ModuleDefinition module) =>
        Property(module, "Status").PropertyType = Property(module, "ClosedOn").PropertyType;

    public static void ParameterRequired(ModuleDefinition module) =>
        Property(module, "Status").CustomAttributes.Add(Attribute(Property(module, "Opportunity").CustomAttributes, "RequiredArgumentAttribute"));

    public static void PropertyName(ModuleDefinition module) =>
        Rename(Attribute(Property(module, "MoreToDo").CustomAttributes, "OutputAttribute"), "Unfinished");

    public static void BoundTable(ModuleDefinition module) =>
        Rename(Attribute(Property(module, "Opportunity").CustomAttributes, "ReferenceTargetAttribute"), "quote");

    private static Mono.Collections.Generic.Collection<CustomAttributeNamedArgument> StepProperties(ModuleDefinition module) =>
        Attribute(module.GetType("ProjectOpsClose.Plugins.OpportunityCloseGuard").CustomAttributes, "CrmPluginRegistrationAttribute").Properties;

    private static void Rename(CustomAttribute attribute, string value) =>
        attribute.ConstructorArguments[0] = new CustomAttributeArgument(attribute.ConstructorArguments[0].Type, value);

    private static PropertyDefinition Property(ModuleDefinition module, string name) =>
        module.GetType(Activity).Properties.Single(property => property.Name == name);

    private static CustomAttribute Attribute(IEnumerable<CustomAttribute> attributes, string name) =>
        attributes.First(attribute => attribute.AttributeType.Name == name);
}
