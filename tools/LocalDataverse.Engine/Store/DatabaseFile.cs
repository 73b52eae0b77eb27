namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// The file of one organisation, owned by one process at a time. The write gate lives in the process, so a second
/// owner would break its promise: the lock file beside the database keeps it out.
/// </summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly FileStream lockFile;
    private readonly bool isTemporary;

    private DatabaseFile(string path, bool isTemporary, FileStream lockFile)
    {
        Path = path;
        this.isTemporary = isTemporary;
        this.lockFile = lockFile;
    }

    public string Path { get; }

    /// <param name="path">Null: a new file in the temporary folder, deleted on Dispose.</param>
    public static DatabaseFile Claim(string? path)
    {
        var fullPath = System.IO.Path.GetFullPath(path ?? TemporaryPath());
        try
        {
            return new DatabaseFile(fullPath, path is null, OpenLock(fullPath + ".lock"));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DatabaseFileException($"The database file '{fullPath}' can't be opened: access is denied.", exception);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new DatabaseFileException($"The folder of the database file '{fullPath}' doesn't exist.", exception);
        }
        catch (IOException exception)
        {
            throw new DatabaseFileException(
                $"The database file '{fullPath}' can't be claimed; another host may be using it. ({exception.Message})",
                exception);
        }
    }

    public void Dispose()
    {
        if (isTemporary)
        {
            foreach (var suffix in (string[])["", "-wal", "-shm"])
            {
                File.Delete(Path + suffix);
            }
        }

        lockFile.Dispose();
    }

    private static string TemporaryPath() =>
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"localdataverse-{Guid.NewGuid():N}.db");

    private static FileStream OpenLock(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
}

/// <summary>The database file can't be used; the message says why, for the person who named the file.</summary>
internal sealed class DatabaseFileException(string message, Exception? innerException = null)
    : Exception(message, innerException);
