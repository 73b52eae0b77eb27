namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// The optional parameters that a request of any message may carry beside its own. Those that aren't done here
/// (SolutionUniqueName, partitionId, SessionToken) are refused by name, as any parameter that a message hasn't.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters.
/// </summary>
internal static class OptionalParameters
{
    public const string BypassPlugins = "BypassCustomPluginExecution";
    public const string BypassLogic = "BypassBusinessLogicExecution";
    public const string BypassSteps = "BypassBusinessLogicExecutionStepIds";
    public const string SuppressFlows = "SuppressCallbackRegistrationExpanderJob";
    public const string SuppressDuplicateDetection = "SuppressDuplicateDetection";

    /// <summary>What steps of the request find as a shared variable of the same name.</summary>
    public const string Tag = "tag";

    /// <summary>With the type of each.</summary>
    public static IReadOnlyDictionary<string, Type> Known { get; } = new Dictionary<string, Type>
    {
        [BypassPlugins] = typeof(bool),
        [BypassLogic] = typeof(string),
        [BypassSteps] = typeof(string),
        [SuppressFlows] = typeof(bool),
        [SuppressDuplicateDetection] = typeof(bool),
        [Tag] = typeof(string),
    };

    /// <summary>There are no flows here to suppress, and no rules to detect duplicates by: to ask for them is refused.</summary>
    public static void Demand(RequestParameters input)
    {
        input.Optional<bool>(SuppressFlows);
        if (input.Optional<bool?>(SuppressDuplicateDetection) == false)
        {
            throw Fault.NotSupported($"Duplicate detection, which {SuppressDuplicateDetection} false of {input.RequestName} asks for, is not supported by this host.");
        }
    }
}
