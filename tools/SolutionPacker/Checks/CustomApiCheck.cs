using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>A parameter or property belongs to a custom API of the solution: a folder without one would be copied into the zip all the same.</summary>
internal sealed class CustomApiCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var apis = source.Of(FileKind.CustomApi).Select(f => SolutionPath.FolderOf(f.Path)).ToHashSet(StringComparer.Ordinal);
        return source.Of(FileKind.RequestParameter).Concat(source.Of(FileKind.ResponseProperty))
            .Where(f => !apis.Contains(ApiFolder(f)))
            .Select(f => new Problem(f.Path, $"There is no {ApiFolder(f)}/customapi.xml that it belongs to."))
            .ToList();
    }

    private static string ApiFolder(SourceFile part) => string.Join('/', part.Path.Split('/').Take(2));
}
