namespace ProjectOpsClose.SolutionFormat;

/// <summary>Messages of the platform have the same id in every environment: a step names its message by it.</summary>
public static class PlatformMessageIds
{
    public const string Create = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Retrieve = "f2bdbb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string RetrieveMultiple = "03bebb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Update = "20bebb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Delete = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Win = "27bebb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Lose = "d1bdbb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string Assign = "8cbdbb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string SetState = "1cbebb1b-ea3e-db11-86a7-000a3a5473e8";
    public const string SetStateDynamicEntity = "1dbebb1b-ea3e-db11-86a7-000a3a5473e8";
}
