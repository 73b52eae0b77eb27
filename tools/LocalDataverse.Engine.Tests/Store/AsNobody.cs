using System.Runtime.InteropServices;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

/// <summary>
/// What this thread does with files, it does as a user without rights, so that a read-only file is one for root too. Only root
/// needs it and only Linux has it: elsewhere nothing changes.
/// </summary>
internal sealed class AsNobody : IDisposable
{
    private const int Nobody = 65534;

    private readonly int before = OperatingSystem.IsLinux() ? SetFileUser(Nobody) : 0;

    public void Dispose()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetFileUser(before);
        }
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileUser(int user);
}
