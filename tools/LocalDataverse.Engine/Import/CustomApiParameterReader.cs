using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Request parameters and response properties: two files of nearly one form.</summary>
internal static class CustomApiParameterReader
{
    private const string Request = "customapirequestparameter";
    private const string Response = "customapiresponseproperty";
    private const string IsOptional = "isoptional";

    public static IReadOnlyList<CustomApiParameterPart> RequestParameters(PackageArchive archive, string apiFolder) =>
        Read(archive, $"{apiFolder}customapirequestparameters/", Request);

    public static IReadOnlyList<CustomApiParameterPart> ResponseProperties(PackageArchive archive, string apiFolder) =>
        Read(archive, $"{apiFolder}customapiresponseproperties/", Response);

    private static List<CustomApiParameterPart> Read(PackageArchive archive, string folder, string element)
    {
        var parts = new List<CustomApiParameterPart>();
        foreach (var member in archive.FilesOneFolderBelow(folder, $"{element}.xml"))
        {
            var part = PackageXml.Parse(archive.Take(member, "its own definition"), member, element);
            var parameter = Read(part);
            if (parts.Any(other => other.UniqueName == parameter.UniqueName))
            {
                throw part.Wrong("is there twice");
            }

            parts.Add(parameter);
        }

        return parts;
    }

    private static CustomApiParameterPart Read(XElement part)
    {
        var type = part.Option<ParameterType>("type");
        return new CustomApiParameterPart(part.Required("uniquename"), type)
        {
            Name = part.Text("name"),
            DisplayName = part.DefaultLabel("displayname"),
            Description = part.DefaultLabel("description"),
            IsOptional = ReadIsOptional(part),
            Table = TableOf(part, type),
        };
    }

    // Microsoft's import fails with it too: a response property is there or it isn't.
    private static bool ReadIsOptional(XElement part) =>
        part.Name.LocalName != Response ? part.Flag(IsOptional)
        : part.Element(IsOptional) is null ? false
        : throw part.Wrong($"has <{IsOptional}>, which a response property can't have");

    private static string? TableOf(XElement part, ParameterType type)
    {
        if (part.OptionalText("logicalentityname") is not { } table)
        {
            return null;
        }

        return type.HasTable()
            ? part.KnownTable(table)
            : throw part.Wrong($"has a <logicalentityname>, but the type {(int)type} ({type})");
    }
}
