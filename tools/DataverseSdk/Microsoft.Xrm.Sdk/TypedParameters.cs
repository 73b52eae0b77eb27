namespace Microsoft.Xrm.Sdk;

internal static class TypedParameters
{
    /// <summary>An absent or null parameter is the type's default; one of another type is an InvalidCastException.</summary>
    internal static T Read<T>(this ParameterCollection parameters, string key) =>
        parameters.TryGetValue(key, out var value) && value is not null ? (T)value : default;
}
