using System.Diagnostics;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;
using ProjectOpsClose.SolutionPacker;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The solution as an admin would import it, packed now from solution/ and the dll beside the tests.</summary>
internal static class TestSolution
{
    private const string NewerVersion = "1.999.0";

    private static readonly string Dll = Doors.Dll;
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "solution");
    private static readonly Lazy<byte[]> Packed = new(() => Pack(Folder));

    /// <summary>The id of the step on Create of opportunityclose.</summary>
    public const string CreateStep = "ee181084-4da9-438a-b229-5048740b9055";

    public static byte[] Zip => Packed.Value;

    /// <summary>The script with the rule, which the ribbon names alone for it.</summary>
    public static string RuleScript => Script("opsclose_/js/opportunityribbon.js");

    /// <summary>The scripts that the ribbon names for the command on the form, in its order.</summary>
    public static IReadOnlyList<string> CommandScripts { get; } =
    [
        .. XElement.Load(Path.Combine(Folder, "Entities", "Opportunity", "RibbonDiff.xml")).Descendants("Actions").First().Elements("JavaScriptFunction")
            .Select(function => Script(Ribbon.WebResource((string)function.Attribute("Library")!)!)),
    ];

    /// <summary>The languages of its labels and of the client's texts, by LCID.</summary>
    public static IReadOnlyList<int> Languages { get; } =
        [.. XElement.Load(Path.Combine(Folder, "Other", "Customizations.xml")).Descendants("Language").Select(language => (int)language)];

    /// <summary>The file of the web resource of this name.</summary>
    public static string WebResource(string name) => Path.Combine(Folder, "WebResources", name);

    /// <summary>The same solution as a version that is still to come.</summary>
    public static byte[] Newer { get; } = Pack(Folder, NewerVersion);

    /// <summary>The same solution without some steps: their files and root components are gone.</summary>
    public static byte[] WithoutSteps(params string[] stepIds) => WithoutSteps(Pack, stepIds);

    public static byte[] NewerWithoutSteps(params string[] stepIds) => WithoutSteps(folder => Pack(folder, NewerVersion), stepIds);

    private static string Script(string name) => File.ReadAllText(WebResource(name));

    private static byte[] WithoutSteps(Func<string, byte[]> pack, string[] stepIds)
    {
        var folder = Directory.CreateTempSubdirectory("solution-");
        try
        {
            Copy(Folder, folder.FullName);
            foreach (var stepId in stepIds)
            {
                File.Delete(Path.Combine(folder.FullName, "SdkMessageProcessingSteps", $"{{{stepId}}}.xml"));
                RemoveRootComponent(Path.Combine(folder.FullName, "Other", "Solution.xml"), stepId);
            }

            return pack(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Pack(string folder)
    {
        var version = FileVersionInfo.GetVersionInfo(Dll);
        return Pack(folder, $"{version.FileMajorPart}.{version.FileMinorPart}.{version.FileBuildPart}");
    }

    private static byte[] Pack(string folder, string version)
    {
        var result = Packer.Pack(folder, Dll, version);
        Assert.True(result.Succeeded, string.Join(Environment.NewLine, result.Problems));
        return result.Managed;
    }

    private static void RemoveRootComponent(string file, string id)
    {
        var document = XDocument.Load(file);
        document.Descendants("RootComponent").Single(component => (string?)component.Attribute("id") == $"{{{id}}}").Remove();
        document.Save(file);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
