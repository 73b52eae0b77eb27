namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>The platform's numbers and ids in the words that code and README have for them.</summary>
internal static class Platform
{
    public const string Synchronous = "synchronous";
    public const string Asynchronous = "asynchronous";
    public const string Sandbox = "sandbox";
    public const string NoIsolation = "none";
    public const string Optional = "optional";
    public const string Required = "required";

    /// <summary>Messages of the platform have the same id in every environment.</summary>
    public static string MessageOf(string id) => id switch
    {
        "27bebb1b-ea3e-db11-86a7-000a3a5473e8" => "Win",
        "d1bdbb1b-ea3e-db11-86a7-000a3a5473e8" => "Lose",
        "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8" => "Create",
        _ => id,
    };

    /// <summary>The type of a custom API's parameter.</summary>
    public static string TypeOf(string number) => number switch
    {
        "0" => "Boolean",
        "1" => "DateTime",
        "7" => "Integer",
        "10" => "String",
        _ => $"type {number}",
    };

    /// <summary>The same for the type of a workflow activity's argument.</summary>
    public static string TypeOfClr(string fullName) => fullName switch
    {
        "System.Boolean" => "Boolean",
        "System.DateTime" => "DateTime",
        "System.Int32" => "Integer",
        "System.String" => "String",
        _ => fullName,
    };
}
