using System.Reflection;
using System.Reflection.Metadata;
using System.Security;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// What tells one assembly from another, read as text: System.Reflection.AssemblyName would look the culture up, and throw
/// when a damaged dll has one that isn't there.
/// </summary>
public sealed record AssemblyIdentity(string Name, Version Version, string Culture, string PublicKeyToken)
{
    /// <exception cref="SecurityException">The public key is none.</exception>
    internal static AssemblyIdentity Of(MetadataReader reader)
    {
        var assembly = reader.GetAssemblyDefinition();
        var culture = reader.GetString(assembly.Culture);
        return new AssemblyIdentity(
            reader.GetString(assembly.Name),
            assembly.Version,
            culture.Length == 0 ? "neutral" : culture,
            TokenOf(reader.GetBlobBytes(assembly.PublicKey)));
    }

    public override string ToString() => $"{Name}, Version={Version}, Culture={Culture}, PublicKeyToken={PublicKeyToken}";

    private static string TokenOf(byte[] publicKey)
    {
        var name = new AssemblyName();
        name.SetPublicKey(publicKey);
        return name.GetPublicKeyToken() is { Length: > 0 } token ? Convert.ToHexStringLower(token) : "null";
    }
}
