using System.Xml.Linq;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>contains, startswith, endswith and Microsoft.Dynamics.CRM.In as FetchXML's conditions.</summary>
internal sealed class FetchFunction(FetchLinks links)
{
    public XElement Translate(SingleValueFunctionCallNode call, bool negated) => call.Name switch
    {
        "contains" => Like(call, "%{0}%", negated),
        "startswith" => Like(call, "{0}%", negated),
        "endswith" => Like(call, "%{0}", negated),
        WebModel.Namespace + "." + QueryFunctions.In => In(call, negated),
        _ => throw WebFault.NotBuilt($"the function {call.Name} in $filter"),
    };

    private XElement Like(SingleValueFunctionCallNode call, string pattern, bool negated)
    {
        var arguments = call.Parameters.Select(FilterNodes.Unwrap).ToList();
        if (arguments is not [SingleValuePropertyAccessNode column, ConstantNode { Value: string text }])
        {
            throw WebFault.NotBuilt($"{call.Name} in $filter of anything but a column and a text");
        }

        var value = pattern.Replace("{0}", LikePattern.Literal(FetchValue.Text(text)), StringComparison.Ordinal);
        return links.Find(column).Element(
            "condition", new XAttribute("operator", negated ? "not-like" : "like"), new XAttribute("value", value));
    }

    private XElement In(SingleValueFunctionCallNode call, bool negated)
    {
        var property = Argument(call, QueryFunctions.PropertyName) as ConstantNode;
        var values = ValuesOf(Argument(call, QueryFunctions.PropertyValues)).ToList();
        var name = property?.Value as string ?? "";
        if (values.Count == 0)
        {
            throw WebFault.BadUrl($"{call.Name} needs a {QueryFunctions.PropertyName} and {QueryFunctions.PropertyValues}.");
        }

        var column = links.OfOwnTable(name);
        return column.Element(
            "condition",
            new XAttribute("operator", negated ? "not-in" : "in"),
            values.Select(value => new XElement("value", FetchValue.Of(value ?? "", column.Column))));
    }

    private static IEnumerable<object?> ValuesOf(QueryNode? node) => node switch
    {
        CollectionConstantNode list => list.Collection.Select(constant => constant.Value),
        ConstantNode { Value: ODataCollectionValue list } => list.Items,
        _ => [],
    };

    private static QueryNode? Argument(SingleValueFunctionCallNode call, string name) =>
        call.Parameters.OfType<NamedFunctionParameterNode>().Where(argument => argument.Name == name)
            .Select(argument => FilterNodes.Unwrap(argument.Value)).FirstOrDefault();
}
