namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>The words of the one query function that this host has.</summary>
internal static class QueryFunctions
{
    public const string In = "In";
    public const string PropertyName = "PropertyName";
    public const string PropertyValues = "PropertyValues";
}
