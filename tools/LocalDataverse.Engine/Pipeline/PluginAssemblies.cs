using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// Plug-in assemblies, loaded from their bytes as they were imported: a net462 dll is IL that .NET runs as it is, and its
/// references to the SDK resolve to the host's own stand-ins. The same bytes are loaded once per process; other bytes of
/// the same name live beside them in a load context of their own.
/// </summary>
internal static class PluginAssemblies
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Loaded = new();

    public static Assembly Load(byte[] content)
    {
        var hash = Convert.ToHexString(SHA256.HashData(content));
        return Loaded.GetOrAdd(hash, key => new Lazy<Assembly>(() => Load(key, content))).Value;
    }

    private static Assembly Load(string hash, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return new AssemblyLoadContext($"plug-in {hash}").LoadFromStream(stream);
    }
}
