using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The actions, functions and sets that Microsoft documents and this host has not: refused by their names, before those who
/// know only what there is call them unknown.
/// </summary>
internal sealed class UnbuiltOperation(Func<IEnumerable<OperationSignature>> built) : IWebOperation
{
    public WebAnswer? Answer(WebRequest request)
    {
        var segments = request.Path.Split('/', 2);
        var first = NameOf(segments[0]);
        if (segments.Length == 2 && IsSet(first))
        {
            DemandBound(NameOf(segments[1]));
        }
        else
        {
            DemandBuilt(first);
        }

        return DocumentedNames.IsSet(first) && WebModel.TableOfSet(first) is null
            ? throw WebFault.NotBuilt($"the set '{first}'")
            : null;
    }

    private void DemandBound(string segment)
    {
        if (segment.StartsWith(OperationPath.Namespace, StringComparison.Ordinal))
        {
            DemandBuilt(segment[OperationPath.Namespace.Length..]);
        }
        else if (DocumentedNames.IsAction(segment) || DocumentedNames.IsFunction(segment))
        {
            throw WebFault.UnresolvedParameters();
        }
    }

    private void DemandBuilt(string name)
    {
        var kind = DocumentedNames.IsAction(name) ? "action" : DocumentedNames.IsFunction(name) ? "function" : null;
        if (kind is not null && built().All(operation => operation.Name != name))
        {
            throw WebFault.NotBuilt($"the {kind} {name}");
        }
    }

    private static bool IsSet(string name) => DocumentedNames.IsSet(name) || WebModel.TableOfSet(name) is not null;

    private static string NameOf(string segment) => segment.Split('(', 2)[0];
}
