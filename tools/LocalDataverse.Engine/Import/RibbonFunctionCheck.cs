using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Ribbons;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A function of a script: what a command does, or what a custom rule asks.</summary>
internal static class RibbonFunctionCheck
{
    private static readonly string[] Parameters = ["CrmParameter", "StringParameter", "BoolParameter", "IntParameter", "DecimalParameter"];

    public static void Run(XElement function)
    {
        function.Required("FunctionName");
        var library = function.Required("Library");
        if (Ribbon.WebResource(library) is null)
        {
            throw function.Wrong($"has the library '{library}', which is not $webresource: and a name");
        }

        RibbonCheck.DemandOnly(function.Elements(), Parameters);
        function.Elements().ToList().ForEach(parameter => parameter.Required("Value"));
    }
}
