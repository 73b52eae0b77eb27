using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The definitions that an import would bring, from the unpacked solution beside the tests.</summary>
internal static class EnvironmentVariables
{
    public static IEnumerable<Entity> InTheSolution() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "solution", "environmentvariabledefinitions"), "*.xml", SearchOption.AllDirectories)
        .Select(file => XElement.Load(file))
        .Select(definition => new Entity("environmentvariabledefinition", Guid.NewGuid())
        {
            ["schemaname"] = (string?)definition.Attribute("schemaname"),
            ["defaultvalue"] = (string?)definition.Element("defaultvalue"),
        });
}
