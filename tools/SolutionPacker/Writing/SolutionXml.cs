using System.Globalization;
using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>solution.xml: Other/Solution.xml with the build's version and the kind of package.</summary>
internal static class SolutionXml
{
    public static byte[] Write(SolutionSource source, string version, PackageType type)
    {
        var root = new XElement(source.Manifest!.Parent!);
        var manifest = root.Element("SolutionManifest")!;
        manifest.Element("Version")!.Value = version;
        manifest.Element("Managed")!.Value = ((int)type).ToString(CultureInfo.InvariantCulture);
        return CanonicalXml.Write(root);
    }
}
