namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>The names that a zip may have inside: relative, with forward slashes, never climbing out.</summary>
internal static class MemberName
{
    public static bool IsFolder(string name) => name.EndsWith('/');

    public static void Demand(string name)
    {
        var segments = name.TrimEnd('/').Split('/');
        if (segments.Any(segment => segment is "" or "." or "..") || name.Any(IsForbidden))
        {
            throw new SolutionImportException($"The zip has a member named '{name}': a name must be a path inside the zip.");
        }
    }

    private static bool IsForbidden(char character) => character is '\\' or ':' || char.IsControl(character);
}
